/** The table of contents: folded above the text, and beside it where there is room (styles/contents.css). */

/** Lists the sections that have a heading to be read; the footnotes are reached from their marks. */
import type { Section } from '../types/page.ts';
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
