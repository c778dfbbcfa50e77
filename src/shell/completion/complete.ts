/** Completes the word before the cursor for Tab, and suggests the rest of a line while it is typed. */
import type { Shell } from '../command.ts';
import { expandedText, isHomePath, textWithTilde } from '../language/expand.ts';
import { parse } from '../language/parse.ts';
import type { Quote, Word } from '../language/syntax.ts';
import type { Offer } from './offer.ts';
import { commandOffers, operandOffers } from './offers.ts';

/** `text` is what goes into the line. `label` is what the list shows: the name of a file without its directory. */
export type Candidate = Offer & { text: string };

/**
 * `common`, or the text of a candidate, replaces the line from `start` to `end`. `common` is the common start of all
 * candidates; for a single one, it includes the closing quote and a space. `hasMore` is true if there are further
 * candidates.
 */
type Completions = { start: number; end: number; candidates: Candidate[]; common: string; hasMore: boolean };

const maxCandidates = 200;

/**
 * Completes the word before the cursor, and keeps the text after it. Never throws: if the network fails, there are no
 * candidates.
 */
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
  const typed: TypedWord = {
    text: word ? textWithTilde(word.parts, shell) : '',
    isHome: word ? isHomePath(word.parts) : false,
    quote: last.quote,
  };
  const before = word ? last.words.slice(0, -1) : last.words;
  const { offers, hasMore } = await collect(last.isOpaque ? [] : offersFor(before, typed, shell, signal));
  return {
    start,
    end,
    candidates: offers.map((offer) => ({ ...offer, text: textOfOffer(offer, typed) })),
    common: (hasMore ? null : commonText(offers, typed, line.charAt(end))) ?? line.slice(start, end),
    hasMore,
  };
}

/**
 * Returns what is likely to follow a line that ends at the cursor: the rest of an earlier line that begins like it, or
 * of the only completion. Returns an empty text if nothing is likely.
 */
export async function suggestRest(line: string, shell: Shell, signal?: AbortSignal): Promise<string> {
  if (line.trim() === '') return '';
  const earlier = shell.history.findLast((entry) => entry.startsWith(line) && entry.length > line.length);
  if (earlier !== undefined) return earlier.slice(line.length);
  const { start, common, candidates } = await complete(line, line.length, shell, signal);
  const typed = line.slice(start);
  return candidates.length === 1 && typed !== '' && common.startsWith(typed)
    ? common.slice(typed.length).trimEnd()
    : '';
}

/**
 * The word before the cursor, without quotes. If `isHome` is true, its `~` is the home directory. `quote` is an open
 * quote.
 */
type TypedWord = { text: string; isHome: boolean; quote: Quote | null };

async function collect(found: Iterable<Offer> | AsyncIterable<Offer>): Promise<{ offers: Offer[]; hasMore: boolean }> {
  const offers: Offer[] = [];
  try {
    for await (const offer of found) {
      if (offers.length === maxCandidates) return { offers, hasMore: true };
      offers.push(offer);
    }
  } catch {
    return { offers: [], hasMore: false };
  }
  return { offers, hasMore: false };
}

function offersFor(
  before: readonly Word[],
  { text, isHome }: TypedWord,
  shell: Shell,
  signal: AbortSignal,
): Iterable<Offer> | AsyncIterable<Offer> {
  const place = { typed: text, isHome, shell, signal };
  const [first, ...words] = before.map(({ parts }) => expandedText(parts, shell));
  if (first === undefined) return commandOffers(place);
  const alias = shell.aliases.get(first);
  if (alias === undefined) return operandOffers(first, words, place);
  const [name = '', ...more] = parse(alias).last.words.map(({ parts }) => expandedText(parts, shell));
  return operandOffers(name, [...more, ...words], place);
}

/**
 * Returns what can be inserted without a choice, or null if that is nothing new. `next` is the character at the cursor.
 */
function commonText(offers: readonly Offer[], typed: TypedWord, next: string): string | null {
  const [only, other] = offers;
  if (only === undefined) return null;
  if (other !== undefined) {
    const common = offers.map(({ value }) => value).reduce(commonPrefix);
    return common === typed.text ? null : quoted(common, typed.quote, typed.isHome);
  }
  const isClosed = typed.quote !== null && next === typed.quote;
  if (!only.isWhole || isClosed) return quoted(only.value, typed.quote, typed.isHome);
  return textOfOffer(only, typed) + (/\s/.test(next) ? '' : ' ');
}

function textOfOffer({ value, isWhole }: Offer, { quote, isHome }: TypedWord): string {
  return quoted(value, quote, isHome) + (isWhole ? (quote ?? '') : '');
}

/** Quotes a value so that it is read as one word. An open quote stays open. */
function quoted(value: string, quote: Quote | null, isHome: boolean): string {
  if (isHome) return `~${value.length > 1 ? `/${quoted(value.slice(2), quote, false)}` : ''}`;
  if (quote === "'") return `'${value.replaceAll("'", "'\\''")}`;
  // In double quotes, `!` cannot be escaped.
  if (quote === '"') return `"${value.replace(/["\\$`]/g, '\\$&').replaceAll('!', `"'!'"`)}`;
  return value.replace(/[\s|&;<>()`\\'"$*?[\]{}!]|^[~#]/g, '\\$&');
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  // Does not end with half of a surrogate pair.
  return a.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
