/** Makes the slots of a page: the author's texts, with the values of this page in place of their variables. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import type { PageSource, PageSourceKind, Prepared } from '../../plan/model.ts';
import { type RenderedSlot, renderedSlots } from '../../plan/slots.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Site } from '../../types/content.ts';
import type { SlotName, Slots } from '../../types/slots.ts';
import { longDate } from '../dateTexts.ts';
import type { Built } from '../model.ts';
import { languageWithin, siteLanguage } from '../postLinks.ts';
import { fillSlot, type SlotValues } from './fillSlot.ts';
import { type SlotTemplate, slotTemplate } from './slotTemplate.ts';

/** Returns the HTML of each slot that a page shows; undefined if it shows none. */
export function slotsOf(source: PageSource, built: Built, prepared: Prepared): Slots | undefined {
  const shown = renderedSlots(prepared.extensions, prepared.bodies).filter(
    ({ slot }) => slot === 'footer' || ownSlots[source.kind].includes(slot),
  );
  if (shown.length === 0) return;
  const values = valuesOf(source, built, prepared.site);
  return Object.fromEntries(
    shown.map((slot) => [
      slot.slot,
      inSiteLanguage(fillSlot(templateOf(slot), values), slot.slot, source, prepared.site),
    ]),
  );
}

/** The slots of each kind of page, besides the footer. */
const ownSlots: Record<PageSourceKind, SlotName[]> = {
  post: ['before-post', 'after-post'],
  page: [],
  home: ['home'],
  collection: [],
  tag: [],
  provenance: [],
  tags: [],
  search: [],
  'not-found': ['404'],
};

/** Returns the template of a slot. It is kept as long as the rendered body is. */
function templateOf(slot: RenderedSlot): SlotTemplate {
  const template = templates.get(slot.rendered) ?? slotTemplate(slot, idPrefixOf(slot.slot));
  templates.set(slot.rendered, template);
  return template;
}

const templates = new WeakMap<RenderedBody, SlotTemplate>();

/** The texts of the home page and of the 404 page stand on no page of a post, so their ids are as in a post. */
function idPrefixOf(slot: SlotName): string {
  return slot === 'home' || slot === '404' ? '' : `slot-${slot}-`;
}

/** `before-post` is within the article, which may be in another language. */
function inSiteLanguage(html: string, slot: SlotName, source: PageSource, site: Site): string {
  if (html === '' || slot !== 'before-post' || source.kind !== 'post') return html;
  const within = languageWithin(site, source.post, siteLanguage(site));
  if (within.language === null && within.direction === null) return html;
  const { language, direction } = siteLanguage(site);
  return `<div lang="${escapeHtml(language)}" dir="${direction}">${html}</div>`;
}

function valuesOf(source: PageSource, { head }: Built, site: Site): SlotValues {
  const { config } = site;
  const post = 'post' in source ? source.post : null;
  const url = head.canonical ?? absoluteUrl(site, '/');
  const suffix = ` – ${config.title}`;
  return {
    title: post
      ? displayTitle(site, post)
      : head.title.endsWith(suffix)
        ? head.title.slice(0, -suffix.length)
        : head.title,
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
