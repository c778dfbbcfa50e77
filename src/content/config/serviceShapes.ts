/** The parts of which the shapes of services are made: hosts, short forms, and the choice of one service. */
import { z } from 'zod';

export const notHost = 'must be an address such as https://comments.example.org';

/** An origin. Only a host on this machine, for trying it, may be without encryption. */
export const host = z
  .string({ error: notHost })
  .refine((url) => originOf(url) !== null, notHost)
  .transform((url) => originOf(url) ?? url);

/** An origin, or an address below it. */
export const address = z
  .string({ error: notHost })
  .refine((url) => addressOf(url) !== null, notHost)
  .transform((url) => addressOf(url) ?? url);

/** A text that is not empty. */
export const someText = z.string({ error: 'must be text' }).min(1, 'must be text');

/** Accepts a text in place of a list whose other keys have defaults: `utterances: you/blog`. */
export function orShort<Shape extends z.ZodType>(key: string, shape: Shape) {
  return z.preprocess((value) => (typeof value === 'string' ? { [key]: value } : value), shape);
}

/** Accepts the name of a service that has no settings in place of a list: `comments: mastodon`. */
export function named<Shape extends z.ZodType>(shape: Shape) {
  return z.preprocess((value) => (typeof value === 'string' ? { [value]: true } : value), shape);
}

/** Returns a check that exactly one of the named services is configured. */
export function hasOneService(names: readonly string[]) {
  return (written: Record<string, unknown>) => names.filter((name) => written[name] !== undefined).length === 1;
}

/** Returns the error text of that check. */
export function oneService(names: string): string {
  return `must name one service: ${names}`;
}

/** Leaves unknown keys to checkShape.ts. */
export function shapeError(message: string) {
  return (issue: { code: string }) => (issue.code === 'invalid_type' ? message : undefined);
}

/** Returns the origin of an address without a path, or null. */
export function originOf(url: string): string | null {
  const address = addressOf(url);
  return address === null || new URL(address).pathname !== '/' ? null : address;
}

/** Returns an address of origin and path, without a slash at its end; null for what a policy cannot name. */
function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, host: name, origin, pathname, search, hash, username } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  const isEncrypted = protocol === 'https:' || (protocol === 'http:' && isLocal);
  // A semicolon or a comma would end the host in the policy.
  const isPlain = search + hash + username === '' && /^[\w.:-]+$/.test(name);
  return isEncrypted && isPlain ? origin + pathname.replace(/\/+$/, '') : null;
}
