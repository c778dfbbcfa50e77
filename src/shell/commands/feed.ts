import type { Call, Completion, Line } from '../command.ts';
import { directoryName } from '../files/paths.ts';
import { absoluteAddress, entryOf } from '../files/shownEntry.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';

export const name = 'feed';
export const synopsis = 'feed [PATH]';
export const summary = 'print the addresses of feeds';
export const options = [];
export const completion: Completion = 'directories';

/** The site's, and those of the directory, or of the one that the file is in. */
export async function* run({ operands, shell, signal, complain }: Call): AsyncGenerator<Line, number | undefined> {
  const [operand = '.'] = operands;
  const entry = await entryOf(operand, shell, signal);
  if (entry === null) {
    complain(`${operand}: No such file or directory`);
    return 1;
  }
  const directory = entry.kind === 'directory' ? entry.path : directoryName(entry.path);
  for (const path of new Set(['/', listingOf(directory)])) {
    const listing = await shell.files.entry(path, signal);
    if (listing === null) continue;
    for (const [format, file] of formats) {
      const href = listing.href + file;
      yield joinLines([plain(format), linked(absoluteAddress(href), href)]);
    }
  }
  return 0;
}

/** As Feeds.tsx has them. */
const formats = [
  ['rss   ', 'feed.xml'],
  ['atom  ', 'atom.xml'],
  ['json  ', 'feed.json'],
] as const;

/** Collections and tags have feeds; what is below belongs to them. Lists of tags and of provenances have none. */
function listingOf(directory: string): string {
  const [first = '', second] = directory.slice(1).split('/');
  if (first === 'by') return '/';
  if (first === 'tags') return second === undefined ? '/' : `/tags/${second}`;
  return `/${first}`;
}
