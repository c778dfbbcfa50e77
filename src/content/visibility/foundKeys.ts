/** Finds the keys in a front matter that may hide its post. */
import { editDistance } from '../../text/nearest.mjs';
import { foldKey } from '../keys/foldKey.ts';
import { isRecord, type ValuePath } from '../yaml/locatedValues.ts';
import { buildKeys, type Hiding, hidingKeys, strongKeys, wrappers } from './hidingKeys.ts';

/**
 * A key that may hide the post. `match` says how sure that is: the key is where a blog tool reads it, deeper in an
 * object that may be about something else, or is only spelled like the hiding key `near`.
 */
export type FoundKey = {
  path: ValuePath;
  value: unknown;
  hiding: Hiding;
  match: 'exact' | 'deeper' | { near: string };
};

/** Where keys are: at the top or in a wrapper, in Hugo's `build`, or anywhere deeper. */
type Level = 'top' | 'build' | 'deeper';

/** Lists the keys that may hide the post. `isKnown` is true for the folded name of a key with another meaning. */
export function* hidingKeysIn(
  values: Record<string, unknown>,
  isKnown: (key: string) => boolean,
  parent: ValuePath = [],
  level: Level = 'top',
): Generator<FoundKey> {
  for (const [key, value] of Object.entries(values)) {
    const path = [...parent, key];
    // `params.draft: true` is a single key in YAML.
    const dot = key.lastIndexOf('.');
    const ownLevel = dot === -1 ? level : levelIn(foldKey(key.slice(0, dot)), level);
    const name = foldKey(key.slice(dot + 1));
    const hiding = hidingOf(name, ownLevel);
    if (hiding) {
      yield { path, value, hiding, match: ownLevel === 'deeper' ? 'deeper' : 'exact' };
    } else if (ownLevel === 'top' && !isKnown(name)) {
      const near = nearHidingKey(name);
      const meant = near === null ? undefined : hidingKeys.get(near);
      if (near !== null && meant) yield { path, value, hiding: meant, match: { near } };
    }
    if (isKnown(name) && !hiding) continue;
    for (const [childPath, child] of recordsIn(value, path)) {
      yield* hidingKeysIn(child, isKnown, childPath, levelIn(name, ownLevel));
    }
    if (mentionsNoindex(value)) yield { path, value: 'noindex', hiding: { kind: 'robots' }, match: 'exact' };
  }
}

/** Lists an object, or the objects of a list, with their paths. */
function recordsIn(value: unknown, path: ValuePath): [ValuePath, Record<string, unknown>][] {
  if (isRecord(value)) return [[path, value]];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item, index): [ValuePath, Record<string, unknown>][] => {
    return isRecord(item) ? [[[...path, index], item]] : [];
  });
}

/** Returns true for `[{ name: robots, content: noindex }]`, the value of `meta` in Nuxt and VuePress. */
function mentionsNoindex(value: unknown): boolean {
  return typeof value === 'object' && /\bnoindex\b(?!"?\s*:)/i.test(JSON.stringify(value) ?? '');
}

function levelIn(name: string, level: Level): Level {
  if (level === 'top' && wrappers.has(name)) return 'top';
  return level === 'top' && name === 'build' ? 'build' : 'deeper';
}

function hidingOf(name: string, level: Level): Hiding | undefined {
  // WordPress exports have `wp:post_status`.
  if (level === 'top') return hidingKeys.get(name) ?? hidingKeys.get(name.replace(/^wp/, ''));
  const ofBuild = level === 'build' ? buildKeys.get(name) : undefined;
  return ofBuild ?? (strongKeys.has(name) ? hidingKeys.get(name) : undefined);
}

/** Returns the hiding key that a name nearly is: one edit away, or two in a long name or one with the same letters. */
function nearHidingKey(name: string): string | null {
  const known = nearKeys.get(name);
  if (known !== undefined) return known;
  const found = oftenMisspelt.find((candidate) => {
    const distance = editDistance(name, candidate, 2);
    if (name.length < 4 || distance > 2) return false;
    return distance === 1 || name.length > 6 || sortedLetters(candidate) === sortedLetters(name);
  });
  nearKeys.set(name, found ?? null);
  return found ?? null;
}

/** All posts of a site have the same few keys. */
const nearKeys = new Map<string, string | null>();

function sortedLetters(name: string): string {
  return [...name].sort().join('');
}

const oftenMisspelt = `draft isdraft hidden private unpublished unlisted published publish password protected encrypted
  status visibility noindex publishdate expirydate wip`.split(/\s+/);
