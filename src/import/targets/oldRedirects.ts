/** Reads the redirects that the old site had, in the format of Netlify and Cloudflare: `/old /new 301`. */
import type { ForeignFolder } from '../folder/model.ts';

/** A redirect within the site. */
export type OldRedirect = { from: string; to: string };

/** Returns the redirects of the files `_redirects`, without those with patterns, conditions or other statuses. */
export function oldRedirects({ read }: ForeignFolder, publicFolders: string[]): OldRedirect[] {
  const names = ['', ...publicFolders.map((folder) => (folder === '' ? '' : `${folder}/`))];
  return [...new Set(names)].flatMap((folder) => redirectsIn(read(`${folder}_redirects`) ?? ''));
}

function redirectsIn(text: string): OldRedirect[] {
  return text.split('\n').flatMap((line) => {
    const [from = '', to = '', status = '301', ...conditions] = line.replace(/#.*$/, '').trim().split(/\s+/);
    const isPlain = from.startsWith('/') && to.startsWith('/') && !/[*:]/.test(from + to) && conditions.length === 0;
    return isPlain && /^30[1278]!?$/.test(status) ? [{ from, to }] : [];
  });
}
