/** Determines from front matter whether a post is public, from when until when, and which lists leave it out. */
import type { LeftOutOf } from '../../types/content.ts';
import { isDraftFile } from './draftFile.ts';
import { type FoundKey, hidingKeysIn } from './foundKeys.ts';
import { type Effect, effectOf } from './hidingEffect.ts';
import type { Visibility, VisibilityProblem } from './visibility.ts';

/**
 * Reads every key that may hide the post. A key that catpost cannot obey is a problem. `isKnown` is true for the folded
 * name of a key with another meaning.
 */
export function readVisibility(
  values: Record<string, unknown>,
  file: string,
  timezone: string,
  isKnown: (key: string) => boolean,
): { visibility: Visibility; problems: VisibilityProblem[] } {
  const visibility: Visibility = {
    isDraft: isDraftFile(file),
    isUnlisted: false,
    from: [],
    until: [],
    leftOutOf: [],
  };
  const problems: VisibilityProblem[] = [];
  for (const found of hidingKeysIn(values, isKnown)) {
    const effect = effectOf(found.hiding, found.value, timezone);
    if (effect.kind === 'none') continue;
    const problem = problemOf(found, effect);
    if (problem !== null) problems.push({ ...problem, path: found.path });
    else if (typeof found.match !== 'object') applyEffect(visibility, effect);
  }
  if (visibility.isUnlisted) leaveOutOf(visibility, 'engines');
  return { visibility, problems };
}

function applyEffect(visibility: Visibility, effect: Effect): void {
  switch (effect.kind) {
    case 'draft':
      visibility.isDraft = true;
      break;
    case 'unlisted':
      visibility.isUnlisted = true;
      break;
    case 'from':
    case 'until':
      visibility[effect.kind].push(effect.day);
      break;
    case 'engines':
    case 'search':
    case 'feeds':
      leaveOutOf(visibility, effect.kind);
      break;
    case 'none':
    case 'partly':
    case 'perhaps':
    case 'secret':
    case 'unclear':
      break;
  }
}

function leaveOutOf({ leftOutOf }: Visibility, place: LeftOutOf): void {
  if (!leftOutOf.includes(place)) leftOutOf.push(place);
}

/** Returns null for an effect that catpost can apply. */
function problemOf({ path, match, hiding, value }: FoundKey, effect: Effect): Omit<VisibilityProblem, 'path'> | null {
  const key = path.join('.');
  if (typeof match === 'object') {
    // `stats: false` is spelled like `status`, and is about something else.
    if (effect.kind === 'unclear' || (hiding.kind === 'status' && typeof value !== 'string')) return null;
    const message = `${key} looks like a misspelt ${match.near}, which would hide the post from readers`;
    return { rule: 'hiding-unclear', message, hint: `write ${match.near} if you mean that; otherwise rename ${key}` };
  }
  if (match === 'deeper') {
    const message = `${key} may be meant to hide the post, but catpost does not read it in this place`;
    return { rule: 'hiding-unclear', message, hint: 'write draft: true or unlisted: true at the top, or remove it' };
  }
  switch (effect.kind) {
    case 'secret': {
      const message = `${key} restricts who may read the post, which catpost cannot do: everyone can open its pages`;
      return {
        rule: 'not-protected',
        message,
        hint: 'write draft: true to keep the post off the site, or remove the key',
      };
    }
    case 'perhaps': {
      const message = `${key}: ${value} may be meant to hide the post, or something else`;
      return { rule: 'hiding-unclear', message, hint: `write draft: true if you mean that; otherwise rename ${key}` };
    }
    case 'partly': {
      const message = `${key} takes a post off one list, but catpost can only take it off all lists`;
      return { rule: 'hiding-unclear', message, hint: 'write unlisted: true, or remove the key' };
    }
    case 'unclear': {
      const isStatus = hiding.kind === 'status' && typeof value === 'string';
      const message = `${key}${isStatus ? ` ${value}` : ''} ${effect.expected}`;
      const hint = `write it as ${key}: ${effect.example}${isStatus ? ', or draft: true, or under another key' : ''}`;
      return { rule: 'value-invalid', message, hint };
    }
    case 'none':
    case 'draft':
    case 'unlisted':
    case 'engines':
    case 'search':
    case 'feeds':
    case 'from':
    case 'until':
      return null;
  }
}
