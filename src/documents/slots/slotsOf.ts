/** Makes the slots of a page: the author's texts, with the values of this page in place of their variables. */

import type { PageSource, PageSourceKind, Prepared } from '../../plan/model.ts';
import { renderedSlots } from '../../plan/slots.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Direction, Site } from '../../types/content.ts';
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
  const shown = renderedSlots(prepared.extensions, prepared.bodies).filter(({ slot }) => names.includes(slot));
  const services = servicesHtml(source, prepared);
  if (shown.length === 0) return services === '' ? undefined : { services };
  const values = slotValues(source, built, site);
  const slots: Slots = Object.fromEntries(
    shown.map((slot) => {
      const html = fillSlot(templateOf(slot), values);
      return [slot.slot, slot.slot === 'footer' ? html : inSiteLanguage(html, source, site)];
    }),
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

/** A page may be in another language than the site. The footer has its language already. */
function inSiteLanguage(html: string, source: PageSource, site: Site): string {
  const { language, direction } = siteLanguage(site);
  const page = source.kind === 'post' ? pageLanguage(site, source.post) : { language, direction };
  const isAround = textsOn(site, page).language === language && directionAround(source, page) === direction;
  if (html === '' || isAround) return html;
  return `<div lang="${escapeHtml(language)}" dir="${direction}">${html}</div>`;
}

/** `before-post` is within the article, whose direction the author may have set. */
function directionAround(source: PageSource, { direction }: TextLanguage): Direction {
  return source.kind === 'post' ? source.post.direction : direction;
}
