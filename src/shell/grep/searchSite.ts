/** grep without files: the sections of the whole site that have the words, the best first, each with a link to it. */
import type { Call, Line } from '../command.ts';
import type { Hit } from '../search/hit.ts';
import { linked } from '../streams/lines.ts';
import { readFilters } from './filters.ts';

/** Posts that are shown where nobody asks for more; a pipe takes what it needs. */
const shown = 20;
const mostPiped = 1_000;

/** Returns the status. */
export async function* searchSite(call: Call, patterns: readonly string[]): AsyncGenerator<Line, number> {
  const { options: given, complain, signal, shell, terminal } = call;
  const filters = readFilters(given);
  const unfit = unfitOptions.find((option) => given.has(option));
  const fault = 'fault' in filters ? filters.fault : unfit && `--${unfit} is for files: name them, or pipe them in`;
  if ('fault' in filters || fault) {
    complain(fault ?? '');
    return 2;
  }
  const written = given.value('max-count');
  const most = written !== null && /^\d+$/.test(written) ? Number(written) : terminal ? shown : mostPiped;
  const index = shell.search ?? (await import('../search/searchIndex.ts')).siteIndex;
  const seen = new Set<string>();
  for (const words of patterns) {
    for await (const hits of index.find(words, filters, signal)) {
      const [hit] = hits;
      if (!hit || seen.has(hit.path)) continue;
      if (given.has('quiet')) return 0;
      if (seen.size >= most) {
        if (terminal) yield { text: `# the first ${most} posts: -m ${most * 5} shows more` };
        return 0;
      }
      seen.add(hit.path);
      if (given.has('files-with-matches')) yield linked(typed(hit.path, shell.directory), hit.page);
      else yield* hits.map((one) => hitLine(one, shell.directory));
    }
  }
  if (seen.size > 0) return 0;
  if (terminal && !given.has('quiet')) yield { text: nothingFound };
  return 1;
}

const nothingFound = '# nothing found: fewer or shorter words find more';

const unfitOptions = [
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

/** `post/x.md:## Section: … the matching text …`. The link is the place, and the text stays plain. */
function hitLine({ path, title, section, text, matches, href }: Hit, directory: string): Line {
  const heading = section === null ? `# ${title}` : `${'#'.repeat(section.level)} ${section.heading}`;
  const place = `${typed(path, directory)}:${heading}`;
  const before = `${place}: … `;
  const moved = before.length - (text.length - text.trimStart().length);
  const marks = matches.map(({ start, end }) => ({ start: start + moved, end: end + moved }));
  return { text: `${before}${text.trim()} …`, links: [{ start: 0, end: place.length, href }], marks };
}

/** The path as it can be typed from here. */
function typed(path: string, directory: string): string {
  const below = directory === '/' ? '/' : `${directory}/`;
  return path.startsWith(below) ? path.slice(below.length) : path;
}
