import type { Call, Completion, Line } from '../command.ts';
import { languageHome } from '../files/languageHome.ts';
import { directoryName } from '../files/paths.ts';
import { absoluteAddress, entryOf } from '../files/shownEntry.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';

export const name = 'feed';
export const synopsis = 'feed [PATH]';
export const options = [];
export const completion: Completion = 'directories';

/** Prints the feeds of the site, in the language of the directory, and of the directory; of a file, those of its directory. */
export async function* run({ operands, shell, signal, complain }: Call): AsyncGenerator<Line, number | undefined> {
  const [operand = '.'] = operands;
  const entry = await entryOf(operand, shell, signal);
  if (entry === null) {
    complain(`${operand}: No such file or directory`);
    return 1;
  }
  const directory = entry.kind === 'directory' ? entry.path : directoryName(entry.path);
  const home = await languageHome(directory, shell.files, signal);
  for (const path of new Set([home, home + listingOf(directory.slice(home.length))])) {
    const listing = await shell.files.entry(path || '/', signal);
    if (listing === null) continue;
    for (const [format, file] of formats) {
      const href = listing.href + file;
      yield joinLines([plain(format), linked(absoluteAddress(href), href)]);
    }
  }
  return 0;
}

/** The same as in Feeds.tsx, padded to one width. */
const formats = [
  ['rss   ', 'feed.xml'],
  ['atom  ', 'atom.xml'],
  ['json  ', 'feed.json'],
] as const;

/**
 * Returns the collection or tag whose feeds contain the directory; '' for the root. The lists of tags and of provenances have
 * no feeds.
 */
function listingOf(directory: string): string {
  const [first = '', second] = directory.slice(1).split('/');
  if (first === 'by' || first === '') return '';
  if (first === 'tags') return second === undefined ? '' : `/tags/${second}`;
  return `/${first}`;
}
