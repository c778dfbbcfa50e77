/**
 * The HTML of a body that is made when it is asked for: most bodies of a build are known already, and of those nobody
 * asks, because `key` says that it is the same.
 */

import { hash } from 'node:crypto';
import type { RenderedBody } from './model.ts';

type Sections = RenderedBody['sections'];

/** The key of a body with this HTML. */
export function keyOfHtml(html: string[]): string {
  return hash('sha256', html.join('\0')).slice(0, 32);
}

/** Sections whose HTML is that of `read`, which is called with the number of the section, each time. */
export function sectionsWith(outlines: Omit<Sections[number], 'html'>[], read: (index: number) => string): Sections {
  return outlines.map(({ id, heading }, index) => ({
    id,
    heading,
    get html() {
      return read(index);
    },
  }));
}

/** The body with other HTML; `reason` is all that `change` depends on, of two bodies that are equal otherwise. */
export function withChangedHtml(body: RenderedBody, reason: unknown, change: (html: string) => string): RenderedBody {
  const { sections } = body;
  return {
    ...body,
    key: keyOfHtml([body.key, JSON.stringify(reason)]),
    sections: sectionsWith(sections, (index) => change(sections[index]?.html ?? '')),
  };
}
