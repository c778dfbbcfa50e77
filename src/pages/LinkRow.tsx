/** Links in a row: those of the author at the end of every page and on the home page, and those to other languages. */

import type { Link } from '../types/link.ts';

type Properties = {
  links: (Link & { rel?: string | null; language?: string | undefined })[];
  /** That of the labels, if the texts around have another one. */
  language?: string | undefined;
};

export function LinkRow({ links, language: own }: Properties) {
  if (links.length === 0) return null;
  return (
    <ul className="row" lang={own}>
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
