/** A blog whose page is open, for tests of what it stores in the browser. */
import { afterEach, beforeEach, vi } from 'vitest';

/** Makes the page one of the blog at this base path. */
export function visitBlog(base: string): void {
  document.head.innerHTML = `<meta name="catpost" content="${base}assets/main-abc.js 12345678">`;
}

/** Visits the blog at `/` before each test of the file, and forgets everything after it. */
export function visitBlogInEachTest(): void {
  beforeEach(() => visitBlog('/'));
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
    document.head.innerHTML = '';
    delete document.documentElement.dataset.theme;
  });
}

/** Returns aliases as the shell has them. */
export const aliasesOf = (entries: Record<string, string>) => new Map(Object.entries(entries));

/** A place in a long post. */
export const samplePlace = { section: 'part', fraction: 0.5, progress: 0.5 };
