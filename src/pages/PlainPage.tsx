/** A page outside of any collection, such as /about/. */
import type { PlainPage as Data } from '../types.ts';
import { Command } from './Command.tsx';
import { Day } from './Day.tsx';
import { Sections } from './Sections.tsx';
import { Title } from './Title.tsx';

export function PlainPage({
  page: { command, raw, title, language, direction, updated, mark, by, sections },
}: {
  page: Data;
}) {
  return (
    <article lang={language ?? undefined} dir={direction ?? undefined}>
      <header>
        <Command command={command} href={raw} />
        <Title parts={title} />
        {(updated || mark || by) && (
          <ul className="facts">
            {mark && <li className="label">{mark}</li>}
            {updated && (
              <li>
                updated <Day date={updated} />
              </li>
            )}
            {by && (
              <li>
                <a href={by.href}>{by.label}</a>
              </li>
            )}
          </ul>
        )}
      </header>
      <Sections sections={sections} />
    </article>
  );
}
