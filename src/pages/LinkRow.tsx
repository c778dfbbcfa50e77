/** The author's links in a row: at the end of every page, and below the first words of the home page. */

import type { AuthorLink } from '../types/link.ts';

export function LinkRow({ links }: { links: AuthorLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="row">
      {links.map(({ label, href, rel }) => (
        <li key={href}>
          <a href={href} rel={rel ?? undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
