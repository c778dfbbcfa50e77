/** All tags and provenances, each with the number of its posts. */

import type { TagsPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Title } from './Title.tsx';

export function Tags({ page: { command, title, tags, provenances } }: { page: TagsPage }) {
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} />
      {tags.length === 0 ? <p>No post has a tag yet.</p> : <CountedLinks links={tags} isInColumns />}
      {provenances.length > 0 && (
        <section aria-label="Who wrote what">
          <h2>Who wrote what</h2>
          <Command command="ls by/" />
          <CountedLinks links={provenances} />
        </section>
      )}
    </>
  );
}
