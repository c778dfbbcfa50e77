/** The history of posts, as the build wrote it where the author asked for it. */
import type { FileSystem } from './fileSystem.ts';
import { fetchTextIfAny } from './staticText.ts';

/** `base` is the path that the site lives under, with both slashes. */
export function siteHistory(base: string): NonNullable<FileSystem['history']> {
  return async (path, signal) => {
    const names = path.replace(/\.md$/, '').slice(1).split('/');
    const text = await fetchTextIfAny(`${base}paths/log/${names.map(encodeURIComponent).join('/')}.txt`, signal);
    // Some hosts answer with a page where there is no file.
    return text?.startsWith('commit\t') ? text : null;
  };
}
