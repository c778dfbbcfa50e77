/**
 * Runs grep without files: finds the sections that contain the words, the best first, in the whole site, or in the part of it
 * that is in the language of the working directory.
 */
import { countText } from '../../words/fillText.ts';
import type { Call, Line } from '../command.ts';
import { typedPath } from '../files/typedPath.ts';
import type { Hit } from '../search/hit.ts';
import { cell } from '../streams/cell.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import { readFilters } from './filters.ts';

/** The number of posts by default. A pipe may get more, because the next command reads only as many as it needs. */
const shownPosts = 20;
const pipedPosts = 1_000;

/** Yields a line with a link for each section, and returns the status of grep. */
export async function* searchSite(call: Call, patterns: readonly string[]): AsyncGenerator<Line, number> {
  const { options: given, complain, signal, shell, isTerminal } = call;
  const read = readFilters(given);
  if ('error' in read) {
    complain(read.error);
    return 2;
  }
  const filters = { ...read, directory: shell.directory };
  const fileOption = fileOptions.find((option) => given.has(option));
  if (fileOption !== undefined) {
    complain(`--${fileOption} needs files: name them, or pipe them in`);
    return 2;
  }
  const written = given.value('max-count');
  const maxPosts = written !== null && /^\d+$/.test(written) ? Number(written) : isTerminal ? shownPosts : pipedPosts;
  const index = shell.search ?? (await import('../search/searchIndex.ts')).siteIndex;
  const seen = new Set<string>();
  for (const query of patterns) {
    for await (const hits of index.find(query, filters, signal)) {
      const [hit] = hits;
      if (!hit || seen.has(hit.path)) continue;
      if (given.has('quiet')) return 0;
      if (seen.size >= maxPosts) {
        const option = { option: `-m ${maxPosts * 5}` };
        if (isTerminal) yield { text: `# ${countText(shell.words.firstPosts, maxPosts, shell.language, option)}` };
        return 0;
      }
      seen.add(hit.path);
      if (given.has('files-with-matches')) yield linked(typedPath(hit.path, shell.directory), hit.page);
      else yield* hits.map((each) => hitLine(each, shell.directory));
    }
  }
  if (seen.size > 0) return 0;
  if (isTerminal && !given.has('quiet')) yield { text: `# ${shell.words.nothingFound}` };
  return 1;
}

/** Options that make sense only for the lines of files. */
const fileOptions = [
  'invert-match',
  'count',
  'files-without-match',
  'only-matching',
  'line-number',
  'before-context',
  'after-context',
  'context',
  'perl-regexp',
];

/** `post/x.md:## Section: … the matching text …`. The path and the heading are the link; the text has its own direction. */
function hitLine({ path, title, section, text, matches, href }: Hit, directory: string): Line {
  const heading = section === null ? `# ${title}` : `${'#'.repeat(section.level)} ${section.heading}`;
  const place = `${typedPath(path, directory)}:${heading}`;
  const before = `${place}: … `;
  const indent = text.length - text.trimStart().length;
  const marks = matches.map(({ start, end }) => ({ start: start - indent, end: end - indent }));
  const links = [{ start: 0, end: place.length, href }];
  return joinLines([{ text: before, links }, { ...cell(plain(text.trim()), 'auto'), marks }, plain(' …')]);
}
