/** Fetches the history of a post, which the build writes if the author has turned it on. */
import type { FileSystem } from './fileSystem.ts';
import { fetchTextIfAny } from './staticText.ts';

/** `base` is the path that the site lives under, with both slashes. */
export function siteHistory(base: string): NonNullable<FileSystem['history']> {
  return async (path, signal) => {
    const names = path.replace(/\.md$/, '').slice(1).split('/');
    const text = await fetchTextIfAny(`${base}paths/log/${names.map(encodeURIComponent).join('/')}.txt`, signal);
    // Some hosts answer every missing path with a page.
    return text?.startsWith('commit\t') ? text : null;
  };
}
