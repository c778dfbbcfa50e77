/** The table of contents: a folded list above the text, or a list beside it if there is room (styles/contents.css). */

import type { Section } from '../types/section.ts';
import { useWords } from './words.ts';

/** Lists the sections that have a heading. The footnotes are left out: their marks lead to them. */
export function Contents({ sections, language }: { sections: Section[]; language?: string | undefined }) {
  const { contents } = useWords();
  return (
    // The key makes a new element for another language: Safari may go on showing the old label, which its styles read.
    <nav key={contents} className="contents" aria-label={contents}>
      <details>
        <summary>{contents}</summary>
        <ol lang={language}>
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
