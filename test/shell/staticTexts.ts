/** Answers what a command fetches with the files of this folder, as the site would. */
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';

/** `others` are answers by their addresses. It is undone after the test. */
export function serveStaticTexts(others: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const text = others[url] ?? (await readFile(`.${url}`, 'utf8').catch(() => null));
    return new Response(text, { status: text === null ? 404 : 200 });
  });
}
