/**
 * Sections that read or change their HTML only when it is needed. In most builds, most bodies come from the cache and
 * their pages are already written, so their HTML is never decoded: an equal `key` means that it has not changed.
 */

import { hash } from 'node:crypto';
import type { RenderedBody } from './model.ts';

type Sections = RenderedBody['sections'];

/** Returns the `key` of a body whose sections have this HTML. */
export function keyOfHtml(html: string[]): string {
  return hash('sha256', html.join('\0')).slice(0, 32);
}

/** Returns sections that call `read` with their index each time their HTML is read. */
export function lazySections(outlines: Omit<Sections[number], 'html'>[], read: (index: number) => string): Sections {
  return outlines.map(({ id, heading }, index) => ({
    id,
    heading,
    get html() {
      return read(index);
    },
  }));
}

/**
 * Returns the body with `change` applied to its HTML. `reason` is everything that `change` depends on: it goes into the
 * key.
 */
export function withChangedHtml(body: RenderedBody, reason: unknown, change: (html: string) => string): RenderedBody {
  const { sections } = body;
  return {
    ...body,
    key: keyOfHtml([body.key, JSON.stringify(reason)]),
    sections: lazySections(sections, (index) => change(sections[index]?.html ?? '')),
  };
}
