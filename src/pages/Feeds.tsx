/** The feeds of a page, for people. Programs find them in the head of the document. */

import type { Link } from '../types/link.ts';
import { Command } from './Command.tsx';
import { LinkRow } from './LinkRow.tsx';
import { useWords } from './words.ts';

export function Feeds({ feeds }: { feeds: Link[] }) {
  const words = useWords();
  return (
    <section aria-label={words.feeds}>
      <Command command="ls feed.xml atom.xml feed.json" />
      <LinkRow links={feeds} />
    </section>
  );
}
