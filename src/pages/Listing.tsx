/** The listing of a collection, of one of its years, of a tag, or of a provenance. */

import type { ListingPager } from '../types/listing.ts';
import type { ListingPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Entries } from './Entries.tsx';
import { Feeds } from './Feeds.tsx';
import { richText } from './richText.ts';
import { SaveButton } from './SaveButton.tsx';
import { Sections } from './Sections.tsx';
import { Title } from './Title.tsx';
import { useWords } from './words.ts';

export function Listing({
  page: {
    command,
    title,
    language,
    intro,
    layout,
    sections,
    countText,
    savable,
    years,
    provenances,
    feeds,
    list,
    entries,
    pager,
  },
}: {
  page: ListingPage;
}) {
  const words = useWords();
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} language={language} />
      {richText('p', { lang: language }, intro)}
      {sections.length > 0 && <Sections sections={sections} layout={layout} language={language} />}
      <p className="quiet">
        {countText}
        {savable && (
          <>
            {' '}
            <SaveButton />
          </>
        )}
      </p>
      {years.length > 1 && (
        <nav aria-label={words.years}>
          <CountedLinks links={years} />
        </nav>
      )}
      {provenances.some(({ current }) => !current) && (
        <nav aria-label={words.whoWroteWhat}>
          <CountedLinks links={provenances} />
        </nav>
      )}
      {entries.length === 0 ? <p>{words.noPosts}</p> : <Entries list={list} entries={entries} />}
      {pager && <Pager pager={pager} />}
      {feeds && <Feeds feeds={feeds} />}
    </>
  );
}

function Pager({ pager: { text, newer, older } }: { pager: ListingPager }) {
  const words = useWords();
  return (
    <nav className="pager" aria-label={words.listingPages}>
      {newer && (
        <a href={newer} rel="prev">
          {words.newerPage}
        </a>
      )}
      <span>{text}</span>
      {older && (
        <a href={older} rel="next">
          {words.olderPage}
        </a>
      )}
    </nav>
  );
}
