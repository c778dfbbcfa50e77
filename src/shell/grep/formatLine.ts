/** Formats a line that grep prints: its labels, its links into the page and its highlighted matches. */
import type { Line, TextLink, TextMark } from '../command.ts';
import type { Input } from '../commands/input/inputs.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import type { GrepSettings } from './settings.ts';

/** `hasFileNames` puts the name of the file before each line. */
export type LineFormat = { input: Input; settings: GrepSettings; hasFileNames: boolean };

/**
 * Formats a line that matches. `matches` are the start and end of each match, one after another. With `-o`, each match
 * is a separate line.
 */
export function* formatMatch(
  line: Line,
  number: number,
  matches: number[],
  format: LineFormat,
): Generator<Line, undefined> {
  const { input, settings } = format;
  const ranges = settings.isInverted ? [] : rangesOf(matches);
  if (!settings.isOnlyMatching) {
    const links = linksOf(line, ranges, input.href);
    yield withLabels({ text: line.text, links, marks: ranges }, number, ':', format);
    return;
  }
  for (const { start, end } of ranges) {
    const text = line.text.slice(start, end);
    const match = input.href === null ? plain(text) : linked(text, markingHref(input.href, text));
    yield withLabels(match, number, ':', format);
  }
}

/** `-o` prints no context. */
export function* formatContext(line: Line, number: number, format: LineFormat): Generator<Line, undefined> {
  if (format.settings.isOnlyMatching) return;
  const links = linksOf(line, [], format.input.href);
  yield withLabels({ text: line.text, links, marks: [] }, number, '-', format);
}

/** Puts the name of the file and the number of the line before it, if they are asked for. */
export function withLabels(
  line: Line,
  number: number | null,
  separator: ':' | '-',
  { input, settings, hasFileNames }: LineFormat,
): Line {
  const labels: Line[] = [];
  if (hasFileNames) labels.push(input.href === null ? plain(input.title) : linked(input.title, input.href));
  if (settings.hasLineNumbers && number !== null) labels.push(plain(String(number)));
  return joinLines([...labels.flatMap((label) => [label, plain(separator)]), line]);
}

function rangesOf(matches: number[]): TextMark[] {
  return Array.from({ length: matches.length / 2 }, (_, index) => {
    const [start = 0, end = 0] = matches.slice(2 * index, 2 * index + 2);
    return { start, end };
  });
}

/** Returns the links of a line. The matches of a file link to its page. The lines of a pipe keep their links. */
function linksOf(line: Line, ranges: TextMark[], href: string | null): readonly TextLink[] {
  if (href === null) return line.links ?? [];
  return ranges.map(({ start, end }) => ({ start, end, href: markingHref(href, line.text.slice(start, end)) }));
}

/** Returns the address of the page with the text highlighted: several words are marked as a phrase. */
function markingHref(href: string, text: string): string {
  const words = text.trim().replaceAll('"', ' ');
  return `${href}?h=${encodeURIComponent(/\s/.test(words) ? `"${words}"` : words)}`;
}
