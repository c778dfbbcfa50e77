/** The search page: how to search and, for readers without scripts, links that lead to every post. */

import type { SearchPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Title } from './Title.tsx';

export function Search({ page: { command, title, collections, tags, outside } }: { page: SearchPage }) {
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} />
      <p>
        Type words at the prompt to search every post and page of this site. This needs JavaScript. Without it, use the
        lists below, which link to every post, or search this site with <a href={outside.href}>{outside.label}</a>.
      </p>
      {collections.map(({ label, href, count, years }) => (
        <section key={href} aria-label={label}>
          <h2>
            <a href={href}>{label}</a> <span className="quiet">{count}</span>
          </h2>
          <CountedLinks links={years} />
        </section>
      ))}
      {tags.length > 0 && (
        <section aria-label="Tags">
          <h2>Tags</h2>
          <CountedLinks links={tags} isInColumns />
        </section>
      )}
    </>
  );
}
