/** A page outside of the collections, such as /about/. */

import type { PlainPage as Data } from '../types/page.ts';
import { Command } from './Command.tsx';
import { Contents } from './Contents.tsx';
import { Day } from './Day.tsx';
import { filled } from './filled.tsx';
import { columnSizes, Picture } from './Picture.tsx';
import { Sections } from './Sections.tsx';
import { Title } from './Title.tsx';
import { Translations } from './Translations.tsx';
import { useWords } from './words.ts';

export function PlainPage({ page }: { page: Data }) {
  const words = useWords();
  const { command, raw, title, language, direction, updated, mark, by } = page;
  const { translations, cover, contents, layout, sections } = page;
  return (
    <article dir={direction ?? undefined}>
      <header>
        {layout !== 'plain' && <Command command={command} href={raw} hasCursor />}
        <Title parts={title} language={language} />
        {(updated || mark || by || translations.length > 0) && (
          <ul className="facts">
            {mark && <li className="label">{words[mark]}</li>}
            {updated && <li>{filled(words.updated, 'date', <Day date={updated} />)}</li>}
            {by && (
              <li>
                <a href={by.href}>{by.label}</a>
              </li>
            )}
            {translations.length > 0 && (
              <li>
                <Translations links={translations} />
              </li>
            )}
          </ul>
        )}
      </header>
      {cover && <Picture className="cover" picture={cover} sizes={columnSizes} />}
      {contents && <Contents sections={sections} language={language} />}
      <Sections sections={sections} layout={layout} language={language} />
    </article>
  );
}
