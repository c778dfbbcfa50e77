/** The listing of a collection, of one of its years, of a tag, or of a provenance. */

import type { ListingPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Entries } from './Entries.tsx';
import { Feeds } from './Feeds.tsx';
import { richText } from './richText.ts';
import { SaveButton } from './SaveButton.tsx';
import { Sections } from './Sections.tsx';
import { Title } from './Title.tsx';

export function Listing({
  page: { command, title, intro, layout, sections, count, savable, years, provenances, feeds, list, entries, pager },
}: {
  page: ListingPage;
}) {
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} />
      {richText('p', {}, intro)}
      {sections.length > 0 && <Sections sections={sections} layout={layout} />}
      <p className="quiet">
        {count === 1 ? '1 post' : `${count} posts`}
        {savable && (
          <>
            {' '}
            <SaveButton />
          </>
        )}
      </p>
      {years.length > 1 && (
        <nav aria-label="Years">
          <CountedLinks links={years} />
        </nav>
      )}
      {provenances.some(({ current }) => !current) && (
        <nav aria-label="Who wrote what">
          <CountedLinks links={provenances} />
        </nav>
      )}
      {entries.length === 0 ? <p>There are no posts here yet.</p> : <Entries list={list} entries={entries} />}
      {pager.of > 1 && <Pager pager={pager} />}
      {feeds.length > 0 && <Feeds feeds={feeds} />}
    </>
  );
}

function Pager({ pager: { number, of, newer, older } }: Pick<ListingPage, 'pager'>) {
  return (
    <nav className="pager" aria-label="Pages of this listing">
      {newer && (
        <a href={newer} rel="prev">
          ← newer
        </a>
      )}
      <span>{`page ${number} of ${of}`}</span>
      {older && (
        <a href={older} rel="next">
          older →
        </a>
      )}
    </nav>
  );
}
