/** Turns addresses with the prefixes of Docusaurus into plain ones: `@site/static/x.png` and `pathname:///x.pdf`. */
import { addressEdit, findLinks } from '../../body/links.ts';
import type { Pass } from '../../body/model.ts';

/** Converts the addresses of links and pictures. */
export const siteLinks: Pass = (body) => {
  if (!/@site\/|pathname:/.test(body)) return [];
  return findLinks(body).flatMap((link) => {
    const url = link.url.replace(/^@site\//, '@/').replace(/^pathname:\/\/\/?/, '/');
    return url === link.url ? [] : [addressEdit(body, link, url)];
  });
};
