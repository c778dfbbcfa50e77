/** The values that a page fills in for the variables of slots. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import type { PageSource } from '../../plan/model.ts';
import type { Site } from '../../types/content.ts';
import { longDate } from '../dateTexts.ts';
import type { Built } from '../model.ts';
import type { SlotValues } from './fillSlot.ts';

/** Returns the values of a page. */
export function slotValues(source: PageSource, { head }: Built, site: Site): SlotValues {
  const { config } = site;
  const post = 'post' in source ? source.post : null;
  const url = head.canonical ?? absoluteUrl(site, '/');
  return {
    title: post ? displayTitle(site, post) : withoutSuffix(head.title, ` – ${config.title}`),
    url,
    path: new URL(url).pathname,
    date: longDate(site, post?.date ?? null, post?.language ?? null)?.text ?? '',
    updated: longDate(site, post?.updated ?? null, post?.language ?? null)?.text ?? '',
    tags: post?.tags.join(', ') ?? '',
    description: head.description,
    file: post?.file ?? '',
    author: config.author,
    site: config.title,
    year: site.today.slice(0, 4),
  };
}

function withoutSuffix(text: string, suffix: string): string {
  return text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
