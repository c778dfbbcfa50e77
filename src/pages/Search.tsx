/** The search page: how to search and, for readers without scripts, links that lead to every post. */

import type { SearchPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { filled } from './filled.tsx';
import { Title } from './Title.tsx';
import { useWords } from './words.ts';

export function Search({ page: { language, command, title, collections, tags, outside } }: { page: SearchPage }) {
  const words = useWords();
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} />
      <p>{filled(words.searchHelp, 'engine', <a href={outside.href}>{outside.label}</a>)}</p>
      {collections.map(({ label, href, count, years }) => (
        <section key={href} aria-label={label}>
          <h2>
            <a href={href} lang={language}>
              {label}
            </a>{' '}
            <span className="quiet">{count}</span>
          </h2>
          <CountedLinks links={years} />
        </section>
      ))}
      {tags.length > 0 && (
        <section aria-label={words.tags}>
          <h2>{words.tags}</h2>
          <CountedLinks links={tags} isInColumns />
        </section>
      )}
    </>
  );
}
