/** A site whose pages are checked for what they tell the sites and search engines where they are shared. */

import type { Prepared } from '../../src/plan/model.ts';
import type { Element } from '../crawl.ts';
import { preparedSite } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';

/** The lines of a site.yaml. */
export const config = [
  'title: Notes',
  'url: https://example.org/blog',
  'description: What I learn.',
  'author: Ann Other',
  'language: en-GB',
  'timezone: Europe/Vienna',
].join('\n');

/** Returns a post with these front matter keys. */
export const post = (keys: string, body = 'The first sentence. Another one.') => `---\n${keys}\n---\n\n${body}\n`;

/** Prepares a site with these files besides its site.yaml. */
export const prepared = (files: Files): Promise<Prepared> => preparedSite({ 'content/site.yaml': config, ...files });

/** Returns the key and the content of every meta element, in order. */
export function metasOf(elements: Element[], by: 'property' | 'name'): [string, string][] {
  return elements.flatMap(({ name, attributes: { [by]: key, content = '' } }) =>
    name === 'meta' && key !== undefined ? [[key, content] satisfies [string, string]] : [],
  );
}

/** Returns the parsed JSON-LD of a page. */
export function dataOf(elements: Element[]): unknown[] {
  return elements
    .filter(({ attributes }) => attributes.type === 'application/ld+json')
    .map(({ text }) => JSON.parse(text));
}
