/** Finds the files of uploads beside an export. */
import { percentDecode } from '../../../text/percentDecode.ts';
import type { ForeignFile } from '../../folder/model.ts';

/** Returns the file from the root that an address of an upload means, or null. */
export type FindUpload = (url: string) => string | null;

/**
 * Makes the function that finds uploads. They may lie in `wp-content/uploads/` or `uploads/`. If the size that an address
 * names is not there, the original is taken.
 */
export function uploadFinder(files: ForeignFile[]): FindUpload {
  const byPath = new Map<string, string>();
  for (const { file } of files) {
    const [, path] = /(?:^|\/)uploads\/(.+)$/.exec(file) ?? [];
    if (path !== undefined) byPath.set(path.toLowerCase(), file);
  }
  return (url) => {
    if (byPath.size === 0) return null;
    const path = uploadPath(url);
    if (path === null) return null;
    const original = path.replace(/-\d+x\d+(\.\w+)$/, '$1');
    const candidates = [path, original, original.replace(/(\.\w+)$/, '-scaled$1')];
    return candidates.flatMap((candidate) => byPath.get(candidate) ?? [])[0] ?? null;
  };
}

/** Returns the part of an address below the folder of uploads; null for other addresses. */
function uploadPath(url: string): string | null {
  const address = percentDecode(url.replace(/[?#].*$/, '')).toLowerCase();
  const [, own] = /\/wp-content\/uploads\/(.+)$/.exec(address) ?? [];
  // wordpress.com has a host of its own for uploads.
  const [, hosted] = /^https?:\/\/[^/]+\.files\.wordpress\.com\/(.+)$/.exec(address) ?? [];
  return own ?? hosted ?? null;
}
