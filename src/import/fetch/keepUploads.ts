/** Lets posts show the uploads that only the old site has. */
import type { Note } from '../notes/model.ts';
import type { ConvertedSite } from '../write/model.ts';
import { uploadAddresses } from './uploadAddresses.ts';

/**
 * Returns the site with the hosts of its uploads in `media`, and with a note about each. catpost shows files of other
 * hosts over https only, which a browser would ask for as well.
 */
export function keepUploads(site: ConvertedSite): ConvertedSite {
  const { reader, folder, files } = site;
  if (reader.readsFile === null) return site;
  const uploads = uploadAddresses(site);
  if (uploads.length === 0) return site;
  const known = new Set(uploads.map(({ url }) => url));
  const byHost = new Map<string, string[]>();
  for (const url of known) {
    const { host } = new URL(url);
    byHost.set(host, [...(byHost.get(host) ?? []), url]);
  }
  const file = files[0]?.source ?? folder.inside;
  return {
    ...site,
    files: files.map((each) => ({ ...each, text: withHttps(each.text, known) })),
    media: [...new Set([...site.media, ...byHost.keys()])].sort(),
    notes: [...site.notes, ...[...byHost].map(([host, urls]) => noteOf(host, urls, file))],
  };
}

/** An address of a link or a picture ends at a space, a quote, or a bracket. */
const insecure = /(?<=\]\(<?|\b(?:src|href|poster)=["']?|\bsrc: )http:\/\/[^\s"'<>()[\]?#]+/gi;

function withHttps(text: string, known: ReadonlySet<string>): string {
  if (!/http:/i.test(text)) return text;
  return text.replace(insecure, (url) => (known.has(url) ? url.replace(/^http:/i, 'https:') : url));
}

function noteOf(host: string, urls: string[], file: string): Note {
  const [count, are, them] = urls.length === 1 ? ['1 file', 'is', 'it'] : [`${urls.length} files`, 'are', 'them'];
  return {
    kind: 'remote',
    file,
    line: null,
    about: `import with --fetch to keep ${them}`,
    message: `${count} of your old site ${are} loaded from ${host}, such as ${urls[0]}, and will be missing when that site is gone: import with --fetch, or put the folder wp-content/uploads beside the export`,
    part: `${host} (${count})`,
  };
}
