/** The table of contents: a folded list above the text, or a list beside it if there is room (styles/contents.css). */

import type { Section } from '../types/section.ts';

/** Lists the sections that have a heading. The footnotes are left out: their marks lead to them. */
export function Contents({ sections }: { sections: Section[] }) {
  return (
    <nav className="contents" aria-label="Contents">
      <details>
        <summary>Contents</summary>
        <ol>
          {sections.map(({ id, heading }) =>
            !heading?.text.trim() || id === 'footnotes' ? null : (
              <li key={id} className={`level-${heading.level}`}>
                <a href={`#${encodeURIComponent(id)}`}>{heading.text}</a>
              </li>
            ),
          )}
        </ol>
      </details>
    </nav>
  );
}
