/** The home page: who this is, the latest of each collection, tags and pages. */
import type { HomePage } from '../types.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Entries } from './Entries.tsx';
import { Title } from './Title.tsx';

export function Home({ page: { title, description, listings, tags, pages } }: { page: HomePage }) {
  return (
    <>
      <Command command="whoami" cursor />
      <Title parts={[title]} />
      {description !== '' && <p className="lead">{description}</p>}
      {listings.length === 0 && <p>There are no posts yet.</p>}
      {listings.map((listing) => (
        <section key={listing.href} aria-label={listing.title}>
          <Command command={listing.command} href={listing.href} />
          <h2>{listing.title}</h2>
          <Entries entries={listing.entries} />
          <p className="more">
            <a href={listing.href}>{`all ${listing.count} in ${listing.title}`}</a>
          </p>
        </section>
      ))}
      {tags.length > 0 && (
        <section aria-label="Tags">
          <Command command="ls tags/" />
          <h2>Tags</h2>
          <CountedLinks links={tags} />
        </section>
      )}
      {pages.length > 0 && (
        <section aria-label="Pages">
          <Command command="ls *.md" />
          <h2>Pages</h2>
          <ul className="row">
            {pages.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
