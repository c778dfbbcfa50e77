/** Determines the effect of a key that may hide a post, from the meaning of the key and its value. */

import type { LeftOutOf } from '../../types/content.ts';
import { foldKey } from '../keys/foldKey.ts';
import { readDate } from '../values/dates.ts';
import { foldWord, readBoolean } from '../values/words.ts';
import { isRecord } from '../yaml/locatedValues.ts';
import { type Hiding, plainStatusWords, statusWords } from './hidingKeys.ts';

/** The effect of a value on its post. If a value is not understood, `expected` follows the name of the key. */
export type Effect =
  | { kind: 'none' | 'draft' | 'unlisted' | LeftOutOf | 'partly' | 'perhaps' | 'secret' }
  | { kind: 'from' | 'until'; day: string }
  | { kind: 'unclear'; expected: string; example: string };

const none: Effect = { kind: 'none' };

/** Returns the effect of a key with this value. Dates are read in `timezone`. */
export function effectOf(hiding: Hiding, value: unknown, timezone: string): Effect {
  switch (hiding.kind) {
    case 'status':
      return statusEffect(hiding.isStrict, value);
    case 'secret':
      return isSecret(hiding.isStrict, value) ? { kind: 'secret' } : none;
    case 'from':
    case 'until':
      return dateEffect(hiding, value, timezone);
    case 'robots':
      return isNoindex(value) ? { kind: 'engines' } : none;
    case 'render':
    case 'list':
      return buildEffect(hiding.kind, value);
    case 'draft':
    case 'unlisted':
    case 'engines':
    case 'search':
    case 'feeds':
    case 'partly':
    case 'perhaps':
      return booleanEffect(hiding, value);
  }
}

function booleanEffect(hiding: Extract<Hiding, { hidesWhen: boolean; isStrict: boolean }>, value: unknown): Effect {
  const { kind, hidesWhen, isStrict } = hiding;
  const truth = readBoolean(value);
  if (truth !== null) return truth === hidesWhen ? { kind } : none;
  const isOff = isRecord(value) ? Object.entries(value).some(([key, own]) => isExclusion(key, own)) : isNever(value);
  if (isOff && (kind === 'engines' || kind === 'search' || kind === 'feeds')) return { kind };
  return isStrict ? { kind: 'unclear', expected: 'must be true or false', example: 'true' } : none;
}

/** Returns true for `sitemap: { exclude: true }`, `search: { exclude: yes }` and `sitemap: { include: no }`. */
function isExclusion(key: string, value: unknown): boolean {
  const truth = readBoolean(value);
  const name = foldKey(key);
  if (/^(?:excluded?|disabled?|ignored?|hidden|hide|noindex)$/.test(name)) return truth === true;
  return /^(?:included?|enabled?|index|show)$/.test(name) && truth === false;
}

function isNever(value: unknown): boolean {
  return typeof value === 'string' && /^(?:never|none|excluded?|hidden|disabled|noindex)$/.test(foldWord(value));
}

function statusEffect(isStrict: boolean, value: unknown): Effect {
  const [single = null] = Array.isArray(value) && value.length === 1 ? value : [value];
  if (single === null || single === '') return none;
  const unclear: Effect = {
    kind: 'unclear',
    expected: 'is a word that catpost does not know; it may be meant to hide the post',
    example: 'published',
  };
  const truth = readBoolean(single);
  if (truth !== null) return truth || !isStrict ? none : { kind: 'draft' };
  const word = typeof single === 'string' ? foldWord(single) : '';
  const status = isStrict || plainStatusWords.has(word) ? statusWords.get(word) : 'public';
  if (status === undefined) return unclear;
  return status === 'public' ? none : { kind: status };
}

function isSecret(isStrict: boolean, value: unknown): boolean {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return false;
  // A number is a password, even `1`.
  const truth = typeof value === 'number' ? true : readBoolean(value);
  if (truth !== null) return truth;
  const status = typeof value === 'string' ? statusWords.get(foldWord(value)) : undefined;
  if (isStrict) return !(status === 'public' || (typeof value === 'string' && /^(?:none|free|null)$/i.test(value)));
  return status === 'secret';
}

function dateEffect(
  { kind, hidesWhen }: Extract<Hiding, { kind: 'from' | 'until' }>,
  value: unknown,
  timezone: string,
): Effect {
  if (value === null || value === '') return none;
  const truth = readBoolean(value);
  if (truth !== null) return truth === hidesWhen ? { kind: 'draft' } : none;
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written === 'string') {
    const [, year, month = '01'] = /^(\d{4})(?:-(\d\d))?$/.exec(written.trim()) ?? [];
    const date = readDate(year === undefined ? written : `${year}-${month}-01`, timezone);
    if (date !== null) return { kind, day: date.day };
    const word = foldWord(written);
    if (word === 'never') return kind === 'until' ? none : { kind: 'draft' };
    if (word === 'now' && kind === 'from') return none;
    const status = statusWords.get(word);
    if (status !== undefined) return status === 'public' ? none : { kind: status };
  }
  return { kind: 'unclear', expected: 'must be a day, or true or false', example: '2026-01-31' };
}

function isNoindex(value: unknown): boolean {
  if (isRecord(value)) return Object.entries(value).some(([key, own]) => isExclusion(key, own));
  if (readBoolean(value) === false) return true;
  return /\b(?:noindex|none)\b/i.test([value].flat().join(','));
}

function buildEffect(kind: 'render' | 'list', value: unknown): Effect {
  const word = typeof value === 'string' ? foldWord(value) : '';
  const truth = readBoolean(value);
  if (word === 'always' || truth === true) return none;
  const hides = word === 'never' || truth === false || word === (kind === 'list' ? 'local' : 'link');
  if (hides) return { kind: kind === 'list' ? 'unlisted' : 'draft' };
  return { kind: 'unclear', expected: 'must be always or never', example: 'never' };
}
