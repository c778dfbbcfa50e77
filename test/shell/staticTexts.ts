/** Answers the requests of commands with the files of the project, as the site would. */
import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';

/** `others` maps addresses to further texts. vitest restores `fetch` after the test. */
export function serveStaticTexts(others: Record<string, string> = {}): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const text = others[url] ?? (await readFile(`.${url}`, 'utf8').catch(() => null));
    return new Response(text, { status: text === null ? 404 : 200 });
  });
}
