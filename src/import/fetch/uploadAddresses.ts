/** Finds the addresses of files that were uploaded to the site of an export. */
import { posix } from 'node:path';
import { percentDecode } from '../../text/percentDecode.ts';
import { safePathOf } from '../targets/safePath.ts';
import type { ConvertedSite } from '../write/model.ts';

/** A file of the old site. `file` is where it would be beside the export: `wp-content/uploads/2020/01/cat.png`. */
export type Upload = { url: string; file: string };

const upload = /\bhttps?:\/\/[^\s"'<>()[\]/]+(?:\/[^\s"'<>()[\]?#]*)?\/wp-content\/uploads\/[^\s"'<>()[\]?#]+\.\w+/gi;

/** Returns the uploads that texts show or link to, in order, each once. Those of other sites are not the author's. */
export function uploadAddresses({ files, settings }: ConvertedSite): Upload[] {
  const found = new Map<string, Upload>();
  for (const [url] of files.flatMap(({ text }) => [...text.matchAll(upload)])) {
    if (found.has(url) || !URL.canParse(url) || !isOfSite(new URL(url).hostname, settings.url)) continue;
    const [, written = ''] = /^.*?\/wp-content\/uploads\/(.*)$/.exec(new URL(url).pathname) ?? [];
    const path = percentDecode(written);
    // With `..`, an address may lead to a file that nobody has uploaded.
    if (path === '' || path.split(/[\\/]/).includes('..')) continue;
    found.set(url, { url, file: posix.join('wp-content/uploads', safePathOf(path)) });
  }
  return [...found.values()];
}

/** Returns whether a host is that of the site or below it. */
function isOfSite(host: string, siteUrl: string | null): boolean {
  if (siteUrl === null || !URL.canParse(siteUrl)) return true;
  const own = new URL(siteUrl).hostname.replace(/^www\./, '');
  return host === own || host.endsWith(`.${own}`);
}
