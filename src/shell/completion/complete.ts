/** A line and a place in it -> what Tab offers there, and the text that is likely to follow. */
import type { Shell } from '../command.ts';
import { isHome, textOf, typedText } from '../language/expand.ts';
import { parse } from '../language/parse.ts';
import type { Quote, Word } from '../language/tokens.ts';
import { commandOffers, type Offer, operandOffers } from './offers.ts';

/** `text` goes into the line as it is; `label` is what to show: the name of a file without its directory. */
export type Candidate = Offer & { text: string };

/**
 * `common`, or the text of a candidate, takes the place of the line from `start` to `end`. `common` is as much as is
 * sure: of a single candidate also its last quote and a space. `more` is true where there are more than the candidates.
 */
export type Completions = { start: number; end: number; candidates: Candidate[]; common: string; more: boolean };

const most = 200;

/** Never throws: where the network fails, nothing is offered. What stands behind the cursor is kept as it is. */
export async function complete(
  line: string,
  cursor: number,
  shell: Shell,
  signal: AbortSignal = new AbortController().signal,
): Promise<Completions> {
  const end = Math.max(0, Math.min(cursor, line.length));
  const { last } = parse(line.slice(0, end));
  const word = last.words.at(-1)?.end === end ? last.words.at(-1) : undefined;
  const start = word?.start ?? end;
  const typed = word ? typedText(word.parts, shell) : '';
  const home = word ? isHome(word.parts) : false;
  const offers: Offer[] = [];
  let more = false;
  try {
    const before = word ? last.words.slice(0, -1) : last.words;
    const found = last.opaque ? [] : offersFor(before, typed, home, shell, signal);
    for await (const offer of found) {
      more = offers.length === most;
      if (more) break;
      offers.push(offer);
    }
  } catch {
    offers.splice(0);
  }
  const write = (offer: Offer) => written(offer.value, last.quote, home) + (offer.whole ? (last.quote ?? '') : '');
  return {
    start,
    end,
    candidates: offers.map((offer) => ({ ...offer, text: write(offer) })),
    common: commonOf() ?? line.slice(start, end),
    more,
  };

  /** Null where nothing is sure that is not typed yet. */
  function commonOf(): string | null {
    const [only, other] = offers;
    if (only === undefined || more) return null;
    if (other !== undefined) {
      const common = offers.map(({ value }) => value).reduce(commonPrefix);
      return common === typed ? null : written(common, last.quote, home);
    }
    if (!only.whole) return written(only.value, last.quote, home);
    if (last.quote !== null && line[end] === last.quote) return written(only.value, last.quote, home);
    return write(only) + (/\s/.test(line[end] ?? '') ? '' : ' ');
  }
}

/** What is likely to follow a line that ends at the cursor: as it was typed before, or the only completion. */
export async function ghost(line: string, shell: Shell, signal?: AbortSignal): Promise<string> {
  if (line.trim() === '') return '';
  const before = shell.history.findLast((entry) => entry.startsWith(line) && entry.length > line.length);
  if (before !== undefined) return before.slice(line.length);
  const { start, common, candidates } = await complete(line, line.length, shell, signal);
  const typed = line.slice(start);
  return candidates.length === 1 && typed !== '' && common.startsWith(typed)
    ? common.slice(typed.length).trimEnd()
    : '';
}

function offersFor(
  before: readonly Word[],
  typed: string,
  home: boolean,
  shell: Shell,
  signal: AbortSignal,
): Iterable<Offer> | AsyncIterable<Offer> {
  const place = { typed, home, shell, signal };
  const [first, ...words] = before.map(({ parts }) => textOf(parts, shell));
  if (first === undefined) return commandOffers(place);
  const alias = shell.aliases.get(first);
  if (alias === undefined) return operandOffers(first, words, place);
  const [name = '', ...more] = parse(alias).last.words.map(({ parts }) => textOf(parts, shell));
  return operandOffers(name, [...more, ...words], place);
}

/** So that it reads as this word again. An open quote stays open. */
function written(value: string, quote: Quote | null, home: boolean): string {
  if (home) return `~${value.length > 1 ? `/${written(value.slice(2), quote, false)}` : ''}`;
  if (quote === "'") return `'${value.replaceAll("'", "'\\''")}`;
  // There is no escape for a ! in double quotes.
  if (quote === '"') return `"${value.replace(/["\\$`]/g, '\\$&').replaceAll('!', `"'!'"`)}`;
  return value.replace(/[\s|&;<>()`\\'"$*?[\]{}!]|^[~#]/g, '\\$&');
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  // No half of a character.
  return a.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
