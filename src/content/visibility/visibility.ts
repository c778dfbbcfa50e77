/** A front matter -> whether its post is for readers, from when and until when, and where it does not stand. Pure. */

import { editDistance } from '../../text/nearest.ts';
import type { LeftOutOf, Mark, PostDate } from '../../types/content.ts';
import { foldKey } from '../frontMatter/keyNames.ts';
import { isRecord } from '../frontMatter/yamlDocument.ts';
import type { Path } from '../frontMatter/yamlText.ts';
import { compare } from '../problems.ts';
import { type Effect, effectOf } from './hidingEffect.ts';
import { buildKeys, draftFolders, type Hiding, hidingKeys, strongKeys, wrappers } from './hidingKeys.ts';

/** `from` and `until` are days such as `2026-01-31`: the post is published from the last one of `from` on. */
export type Visibility = {
  isDraft: boolean;
  isUnlisted: boolean;
  from: string[];
  until: string[];
  leftOutOf: LeftOutOf[];
};

/** `path` leads to the key; the value of a secret must not be printed. */
export type VisibilityFault = {
  rule: 'value-invalid' | 'hiding-unclear' | 'not-protected';
  path: Path;
  message: string;
  hint: string;
};

/**
 * Reads every key that may keep the post from readers; one that cannot be honoured is a fault. `isKnown` is true for the
 * folded name of a key that means something else.
 */
export function readVisibility(
  values: Record<string, unknown>,
  file: string,
  timezone: string,
  isKnown: (key: string) => boolean,
): { visibility: Visibility; faults: VisibilityFault[] } {
  const visibility: Visibility = {
    isDraft: isDraftFile(file),
    isUnlisted: false,
    from: [],
    until: [],
    leftOutOf: [],
  };
  const leaveOutOf = (place: LeftOutOf) => {
    if (!visibility.leftOutOf.includes(place)) visibility.leftOutOf.push(place);
  };
  const faults: VisibilityFault[] = [];
  for (const found of foundIn(values, isKnown)) {
    const effect = effectOf(found.hiding, found.value, timezone);
    if (effect.kind === 'none') continue;
    const fault = faultOf(found, effect);
    if (fault !== null) faults.push({ ...fault, path: found.path });
    else if (typeof found.place === 'object') continue;
    else if (effect.kind === 'draft') visibility.isDraft = true;
    else if (effect.kind === 'unlisted') visibility.isUnlisted = true;
    else if (effect.kind === 'from' || effect.kind === 'until') visibility[effect.kind].push(effect.day);
    else if (effect.kind === 'engines' || effect.kind === 'search' || effect.kind === 'feeds') leaveOutOf(effect.kind);
  }
  if (visibility.isUnlisted) leaveOutOf('engines');
  return { visibility, faults };
}

/**
 * Why the post is not published on the day `today`, and for a scheduled one the day that it waits for. A post is gone on
 * the day that it is to go, whatever the hour.
 */
export function markOf(
  { isDraft, from, until }: Visibility,
  date: PostDate | null,
  today: string,
): { mark: Mark | null; due: string | null } {
  if (isDraft) return { mark: 'draft', due: null };
  if (until.some((day) => day <= today)) return { mark: 'expired', due: null };
  const due = [date?.day ?? '', ...from].sort(compare).at(-1) ?? '';
  return due > today ? { mark: 'scheduled', due } : { mark: null, due: null };
}

/**
 * A line that says draft, in a front matter whose values say nothing of the kind: within another value, or without the
 * sign that makes it a key. `matter` is the text between the fences. Null where there is none, else its number from 0.
 */
export function unreadHiding(matter: string, { isDraft, isUnlisted }: Visibility): number | null {
  if (isDraft || isUnlisted || !hidingLine.test(matter)) return null;
  return matter.slice(0, hidingLine.exec(matter)?.index).split('\n').length - 1;
}

const hidingLine =
  /^(?:[^\S\n]|[\p{DI}"'{,-])*(?:(?:is[ _-]?)?(?:draft|private|unpublished|unlisted)["']?[ \t]*[:=]+[ \t]*["']?(?:true|yes|on|1)|(?:is[ _-]?)?publish(?:ed)?["']?[ \t]*[:=]+[ \t]*["']?(?:false|no|off|0))(?![\p{L}\p{N}-])/imu;

/** True for `_drafts/x.md`, `drafts/x.md`, `x.draft.md` and `_x.md`, which Astro, Docusaurus, Hexo and Jekyll leave out. */
export function isDraftFile(file: string): boolean {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const isSection = /^_index\./i.test(name);
  return (
    folders.some((folder) => draftFolders.has(foldKey(folder).replace(/\p{N}/gu, ''))) ||
    /\.(?:draft|private|wip)\.[^.]+$/i.test(name) ||
    (name.startsWith('_') && !isSection)
  );
}

/**
 * A key that may hide the post. `place` says where it stands: where a tool reads it, deeper in an object that is about
 * something else, or `near` one that hides.
 */
type Found = { path: Path; value: unknown; hiding: Hiding; place: 'read' | 'deeper' | { near: string } };

type Level = 'top' | 'build' | 'deeper';

function* foundIn(
  values: Record<string, unknown>,
  isKnown: (key: string) => boolean,
  above: Path = [],
  level: Level = 'top',
): Generator<Found> {
  for (const [key, value] of Object.entries(values)) {
    const path = [...above, key];
    // `params.draft: true` is one key for YAML.
    const dot = key.lastIndexOf('.');
    const own = dot === -1 ? level : levelIn(foldKey(key.slice(0, dot)), level);
    const name = foldKey(key.slice(dot + 1));
    const hiding = hidingOf(name, own);
    if (hiding) {
      yield { path, value, hiding, place: own === 'deeper' ? 'deeper' : 'read' };
    } else if (own === 'top' && !isKnown(name)) {
      const near = nearHiding(name);
      const meant = near === null ? undefined : hidingKeys.get(near);
      if (near !== null && meant) yield { path, value, hiding: meant, place: { near } };
    }
    if (isKnown(name) && !hiding) continue;
    const inside = levelIn(name, own);
    const children = Array.isArray(value) ? [...value.entries()] : [['', value] as const];
    for (const [index, child] of children) {
      if (isRecord(child)) yield* foundIn(child, isKnown, index === '' ? path : [...path, index], inside);
    }
    // `meta: [{ name: robots, content: noindex }]`, as Nuxt and VuePress have it.
    if (typeof value === 'object' && /\bnoindex\b(?!"?\s*:)/i.test(JSON.stringify(value) ?? '')) {
      yield { path, value: 'noindex', hiding: { kind: 'robots' }, place: 'read' };
    }
  }
}

function levelIn(name: string, level: Level): Level {
  if (level === 'top' && wrappers.has(name)) return 'top';
  return level === 'top' && name === 'build' ? 'build' : 'deeper';
}

function hidingOf(name: string, level: Level): Hiding | undefined {
  // WordPress exports write `wp:post_status`.
  if (level === 'top') return hidingKeys.get(name) ?? hidingKeys.get(name.replace(/^wp/, ''));
  return (
    (level === 'build' ? buildKeys.get(name) : undefined) ?? (strongKeys.has(name) ? hidingKeys.get(name) : undefined)
  );
}

/** The key that hides and that `name` nearly is: one letter off, or two in a long word or in another order. */
function nearHiding(name: string): string | null {
  const known = near.get(name);
  if (known !== undefined) return known;
  const letters = [...name].sort().join('');
  const found = mistaken.find((candidate) => {
    const distance = editDistance(name, candidate, 2);
    if (name.length < 4 || distance > 2) return false;
    return distance === 1 || name.length > 6 || [...candidate].sort().join('') === letters;
  });
  near.set(name, found ?? null);
  return found ?? null;
}

/** All posts of a site have the same few keys. */
const near = new Map<string, string | null>();

/** What people mean to write when they write something near to it. */
const mistaken = `draft isdraft hidden private unpublished unlisted published publish password protected encrypted
  status visibility noindex publishdate expirydate wip`.split(/\s+/);

/** Null where the effect can be had. */
function faultOf({ path, place, hiding, value }: Found, effect: Effect): Omit<VisibilityFault, 'path'> | null {
  const key = path.join('.');
  if (typeof place === 'object') {
    // `stats: false` is about something else.
    if (effect.kind === 'unclear' || (hiding.kind === 'status' && typeof value !== 'string')) return null;
    const message = `${key} is nearly ${place.near}, which would keep the post from readers`;
    return { rule: 'hiding-unclear', message, hint: `write ${place.near} if you mean that, else rename ${key}` };
  }
  if (place === 'deeper') {
    const message = `${key} may mean that the post is not for readers, but stands where catpost does not follow it`;
    return { rule: 'hiding-unclear', message, hint: 'write draft: true or unlisted: true at the top, or remove it' };
  }
  if (effect.kind === 'secret') {
    const message = `${key} restricts who may read the post, and catpost cannot do that: everybody can open its pages`;
    return { rule: 'not-protected', message, hint: 'write draft: true to keep it from the site, or remove the key' };
  }
  if (effect.kind === 'perhaps') {
    const message = `${key}: ${value} may mean that the post is not for readers, or something else`;
    return { rule: 'hiding-unclear', message, hint: `write draft: true if you mean that, else rename ${key}` };
  }
  if (effect.kind === 'partly') {
    const message = `${key} takes a post off one list, and catpost can only take it off all of them`;
    return { rule: 'hiding-unclear', message, hint: 'write unlisted: true, or remove the key' };
  }
  if (effect.kind !== 'unclear') return null;
  const isStatus = hiding.kind === 'status' && typeof value === 'string';
  const hint = `write it as ${key}: ${effect.example}${isStatus ? ', or draft: true, or under another key' : ''}`;
  return { rule: 'value-invalid', message: `${key}${isStatus ? ` ${value}` : ''} ${effect.expected}`, hint };
}
