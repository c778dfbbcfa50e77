/** One file or pipe of grep: its lines that match, with their context, as GNU prints them. */
import type { Line, TextLink, TextMark } from '../command.ts';
import type { Input } from '../commands/input/inputs.ts';
import { joinLines, linked, plain } from '../streams/lines.ts';
import type { Matcher } from './matcher.ts';
import type { Settings } from './settings.ts';

/** Whether any file has printed a line, so that `--` stands between groups. */
export type Progress = { printed: boolean };

/** Returns whether a line was chosen. `named` puts the file's name before each line. */
export async function* grepLines(
  input: Input,
  settings: Settings,
  named: boolean,
  matcher: Matcher,
  progress: Progress,
): AsyncGenerator<Line, boolean> {
  const { invert, most, before, after, list, quiet, count } = settings;
  const silent = quiet || list !== null || count;
  let [chosen, number, last, trailing] = [0, 0, 0, 0];
  const kept: { line: Line; number: number }[] = [];
  if (most > 0) {
    for await (const { line, matches } of matched(input.lines, matcher)) {
      number += 1;
      const isChosen = (matches !== null) !== invert && chosen < most;
      if (isChosen) {
        chosen += 1;
        if (silent && !count) return true;
        if (silent) continue;
        const first = kept[0]?.number ?? number;
        if (settings.grouped && progress.printed && (last === 0 || first > last + 1)) yield plain('--');
        for (const context of kept.splice(0)) yield* printed(context.line, context.number, '-', null);
        yield* printed(line, number, ':', matches ?? []);
        progress.printed = true;
        last = number;
        trailing = after;
      } else if (trailing > 0) {
        trailing -= 1;
        last = number;
        yield* printed(line, number, '-', null);
      } else if (!silent && before > 0) {
        kept.push({ line, number });
        if (kept.length > before) kept.shift();
      }
      if (chosen >= most && trailing === 0) break;
    }
  }
  if (count && !quiet && list === null) yield* labelled(plain(String(chosen)), null, ':');
  return chosen > 0;

  /** `matches` is null for a line of the context. */
  function* printed(line: Line, at: number, sign: ':' | '-', matches: number[] | null): Generator<Line, undefined> {
    if (settings.onlyMatching) {
      if (matches === null || invert) return;
      for (let index = 0; index < matches.length; index += 2) {
        const text = line.text.slice(matches[index], matches[index + 1]);
        yield* labelled(input.href === null ? plain(text) : linked(text, marking(input.href, text)), at, sign);
      }
      return;
    }
    const found = invert ? [] : (matches ?? []);
    yield* labelled({ text: line.text, links: linksOf(line, found), marks: marksOf(found) }, at, sign);
  }

  function marksOf(matches: number[]): TextMark[] {
    return Array.from({ length: matches.length / 2 }, (_, index) => {
      const [start = 0, end = 0] = matches.slice(2 * index, 2 * index + 2);
      return { start, end };
    });
  }

  function linksOf(line: Line, matches: number[]): readonly TextLink[] {
    const { href } = input;
    if (href === null) return line.links ?? [];
    return marksOf(matches).map(({ start, end }) => ({ start, end, href: marking(href, line.text.slice(start, end)) }));
  }

  function* labelled(line: Line, at: number | null, sign: ':' | '-'): Generator<Line, undefined> {
    const labels: Line[] = [];
    if (named) labels.push(input.href === null ? plain(input.title) : linked(input.title, input.href));
    if (settings.numbers && at !== null) labels.push(plain(String(at)));
    yield joinLines([...labels.flatMap((label) => [label, plain(sign)]), line]);
  }
}

/** The page with this text marked, as it stands. */
function marking(href: string, text: string): string {
  const words = text.trim().replaceAll('"', ' ');
  return `${href}?h=${encodeURIComponent(/\s/.test(words) ? `"${words}"` : words)}`;
}

/** In batches, the first ones small, so that the first lines are there soon. */
async function* matched(
  lines: AsyncIterable<Line>,
  matcher: Matcher,
): AsyncGenerator<{ line: Line; matches: number[] | null }, undefined> {
  let batch: Line[] = [];
  let size = 16;
  async function* emptied() {
    const all = await matcher.match(batch.map(({ text }) => text));
    for (const [index, line] of batch.entries()) yield { line, matches: all[index] ?? null };
    batch = [];
    size = Math.min(size * 4, 1024);
  }
  for await (const line of lines) {
    batch.push(line);
    if (batch.length >= size) yield* emptied();
  }
  yield* emptied();
}
