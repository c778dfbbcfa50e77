/** The home page: the author's first words, the latest entries of each collection, tags and pages. */

import type { HomePage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Entries } from './Entries.tsx';
import { Feeds } from './Feeds.tsx';
import { LinkRow } from './LinkRow.tsx';
import { Picture } from './Picture.tsx';
import { PostAnchor } from './PostAnchor.tsx';
import { richText } from './richText.ts';
import { Slot } from './Slot.tsx';
import { Title } from './Title.tsx';
import { useWords } from './words.ts';

export function Home({ page }: { page: HomePage }) {
  const words = useWords();
  const { title, language, portrait, description, links, listings, tags, pages, feeds, slots } = page;
  return (
    <>
      <Command command="whoami" hasCursor />
      {portrait && <Picture className="portrait" picture={portrait} sizes="9rem" />}
      <Title parts={[title]} language={language} />
      {richText('p', { className: 'lead', lang: language }, description)}
      <Slot slots={slots} name="home" />
      <LinkRow links={links} language={language} />
      {listings.length === 0 && feeds.links.length > 0 && !slots?.home && <p>{words.noPostsYet}</p>}
      {listings.map((listing) => (
        <section key={listing.href} aria-label={listing.title}>
          <h2 lang={language}>{listing.title}</h2>
          <Command command={listing.command} href={listing.href} />
          <Entries list={listing.list} entries={listing.entries} />
          {listing.more && (
            <p className="more">
              <a href={listing.href}>{listing.more}</a>
            </p>
          )}
        </section>
      ))}
      {tags.links.length > 0 && (
        <section aria-label={words.tags}>
          <h2>{words.tags}</h2>
          <Command command={tags.command} />
          <CountedLinks links={tags.links} isInColumns />
        </section>
      )}
      {pages.links.length > 0 && (
        <section aria-label={words.pages}>
          <h2>{words.pages}</h2>
          <Command command={pages.command} />
          <ul className="row">
            {pages.links.map((link) => (
              <li key={link.href}>
                <PostAnchor link={link} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {feeds.links.length > 0 && <Feeds feeds={feeds} />}
      <Slot slots={slots} name="services" />
    </>
  );
}
