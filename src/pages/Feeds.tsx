/** The feeds of a page, for people. Programs find them in the head of the document. */

import type { PrintedLinks } from '../types/link.ts';
import { Command } from './Command.tsx';
import { LinkRow } from './LinkRow.tsx';
import { useWords } from './words.ts';

export function Feeds({ feeds: { command, links } }: { feeds: PrintedLinks }) {
  const words = useWords();
  return (
    <section aria-label={words.feeds}>
      <Command command={command} />
      <LinkRow links={links} />
    </section>
  );
}
