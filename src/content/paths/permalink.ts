/** Makes the paths of posts from the pattern of their collection, such as `/:year/:month/:slug/`. */
import { pathSegment } from './slug.ts';

/** What may stand in a pattern after a colon. */
const tokens = ['year', 'month', 'day', 'slug', 'title', 'file', 'collection'] as const;

/** The name of a part of a pattern. */
export type PermalinkToken = (typeof tokens)[number];

/** Returns what is wrong with a pattern, as the end of a sentence that begins with its key, or null. */
export function permalinkProblem(pattern: string): string | null {
  if (!/^\/[^/]/.test(pattern)) return 'must begin with one slash, as in /:year/:month/:slug/';
  const unknown = [...pattern.matchAll(/:(\w*)/g)].map(([, name = '']) => name).find((name) => !isToken(name));
  if (unknown !== undefined) {
    return `has no part :${unknown}; the parts are ${tokens.map((name) => `:${name}`).join(', ')}`;
  }
  if (!/:(?:slug|title|file)/.test(pattern)) return 'must have :slug, :title or :file, which differ from post to post';
  if (/\.html?\/?$/i.test(pattern)) return 'must be a folder: every page is the index.html of its own folder';
  const segments = pattern
    .replace(/:\w+/g, 'x')
    .replace(/^\/|\/$/g, '')
    .split('/');
  if (segments.some((segment) => segment === '' || /^\.+$/.test(segment)))
    return 'must not have an empty part, . or ..';
  return segments.every((segment) => pathSegment(segment) === segment.normalize('NFC'))
    ? null
    : 'must be in lower case, without spaces and signs';
}

/** Returns the path that a correct pattern makes of the values of a post. */
export function permalinkOf(pattern: string, values: Record<PermalinkToken, string>): string {
  const path = pattern.normalize('NFC').replace(/:(\w+)/g, (_, name: string) => (isToken(name) ? values[name] : ''));
  return `${path.replace(/\/$/, '')}/`;
}

/** Returns whether a pattern has a part that only a date can fill. */
export function needsDate(pattern: string): boolean {
  return /:(?:year|month|day)\b/.test(pattern);
}

function isToken(name: string): name is PermalinkToken {
  return tokens.some((token) => token === name);
}
