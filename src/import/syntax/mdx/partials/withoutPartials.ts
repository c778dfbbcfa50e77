/** Leaves out texts that are only parts of others. */
import type { ForeignFolder } from '../../../folder/model.ts';
import type { ForeignSite } from '../../../readers/model.ts';
import { partialFiles } from './importedPartials.ts';

/** Returns the site without texts that others import, which put them in. */
export function withoutPartials(site: ForeignSite, { read }: ForeignFolder): ForeignSite {
  const partials = partialFiles(site.posts, read);
  const leftOut = site.posts.filter(({ file }) => partials.has(file));
  return {
    ...site,
    posts: site.posts.filter(({ file }) => !partials.has(file)),
    leftOut: [...site.leftOut, ...leftOut.map(({ file }) => ({ file, why: 'it is a part of other pages' }))],
  };
}
