/** Links in a row: those of the author at the end of every page and on the home page, and those to other languages. */

import type { AuthorLink, EditionLink } from '../types/link.ts';

export function LinkRow({ links }: { links: (AuthorLink | EditionLink)[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="row">
      {links.map(({ label, href, rel, language }) => (
        <li key={href}>
          <a href={href} rel={rel ?? undefined} lang={language} hrefLang={language}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
