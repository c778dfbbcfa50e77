/** All tags and provenances, each with the number of its posts. */

import type { TagsPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Title } from './Title.tsx';
import { useWords } from './words.ts';

export function Tags({ page: { command, title, tags, provenances } }: { page: TagsPage }) {
  const words = useWords();
  return (
    <>
      <Command command={command} hasCursor />
      <Title parts={[title]} />
      {tags.length === 0 ? <p>{words.noTags}</p> : <CountedLinks links={tags} isInColumns />}
      {provenances.links.length > 0 && (
        <section aria-label={words.whoWroteWhat}>
          <h2>{words.whoWroteWhat}</h2>
          <Command command={provenances.command} />
          <CountedLinks links={provenances.links} />
        </section>
      )}
    </>
  );
}
