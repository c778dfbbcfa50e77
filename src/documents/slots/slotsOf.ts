/** Makes the slots of a page: the author's texts, with the values of this page in place of their variables. */

import type { PageSource, PageSourceKind, Prepared } from '../../plan/model.ts';
import { type RenderedSlot, renderedSlots, slotsIn } from '../../plan/slots.ts';
import { directionOf } from '../../text/direction.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Site } from '../../types/content.ts';
import type { SlotName, Slots } from '../../types/slots.ts';
import type { Built } from '../model.ts';
import { pageLanguage, siteLanguage, type TextLanguage, textsOn } from '../postLinks.ts';
import { servicesHtml } from '../services/servicesHtml.ts';
import { fillSlot } from './fillSlot.ts';
import { templateOf } from './slotTemplate.ts';
import { slotValues } from './slotValues.ts';

/** Returns the HTML of each slot that a page shows; undefined if it shows none. */
export function slotsOf(source: PageSource, built: Built, prepared: Prepared): Slots | undefined {
  const { site } = prepared;
  const names: (SlotName | 'head')[] = ['footer', ...ownSlots[source.kind]];
  const ofEdition = slotsIn(renderedSlots(prepared.extensions, prepared.bodies), site.config);
  const shown = ofEdition.filter(({ slot }) => names.includes(slot));
  const services = servicesHtml(source, prepared);
  if (shown.length === 0) return services === '' ? undefined : { services };
  const values = slotValues(source, built, site);
  const slots: Slots = Object.fromEntries(
    shown.map((slot) => [slot.slot, inOwnLanguage(fillSlot(templateOf(slot), values), slot, source, site)]),
  );
  return services === '' ? slots : { ...slots, services };
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

/** Marks a text that is in another language than what is around it. One for all languages is in that of the main edition. */
function inOwnLanguage(html: string, { slot, language }: RenderedSlot, source: PageSource, site: Site): string {
  const [main] = site.editions;
  const own = language ?? main?.config.language ?? site.config.language;
  const direction = directionOf(own);
  // The footer of an edition has its language already.
  const around = slot === 'footer' ? siteLanguage(site) : languageAround(source, site);
  if (html === '' || (around.language === own && around.direction === direction)) return html;
  return `<div lang="${escapeHtml(own)}" dir="${direction}">${html}</div>`;
}

/** `before-post` is within the article, whose direction the author may have set. */
function languageAround(source: PageSource, site: Site): TextLanguage {
  if (source.kind !== 'post') return textsOn(site, siteLanguage(site));
  return { ...textsOn(site, pageLanguage(site, source.post)), direction: source.post.direction };
}
