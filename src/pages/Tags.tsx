/** All tags with their counts. */
import type { TagsPage } from '../types.ts';
import { Command } from './Command.tsx';
import { CountedLinks } from './CountedLinks.tsx';
import { Title } from './Title.tsx';

export function Tags({ page: { command, title, tags } }: { page: TagsPage }) {
  return (
    <>
      <Command command={command} cursor />
      <Title parts={[title]} />
      {tags.length === 0 ? <p>No post has a tag yet.</p> : <CountedLinks links={tags} />}
    </>
  );
}
