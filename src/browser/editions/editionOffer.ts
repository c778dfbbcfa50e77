/** Offers a page once in another language. Whether it was offered or chosen is remembered on this device. */
import { button, element } from '../../dom/element.ts';
import { listen } from '../../dom/events.ts';
import { shownFrame } from '../../dom/words.ts';
import { shownOffer, showOffer } from '../reading/offerBox.ts';
import type { OfferedEdition } from './preferredEdition.ts';
import { isSettled, settle } from './settled.ts';

/**
 * Shows the offer until the reader goes on, unless there was one before or the reader comes from a page in another language
 * of the site. `languageBefore` is that of the page before in this tab, or null. In a tab that is not seen, it waits.
 */
export function offerEdition(edition: OfferedEdition, languageBefore: string | null): void {
  const { editions = [] } = shownFrame();
  // The reader may have gone on meanwhile.
  if (!editions.includes(edition) || isSettled()) return;
  // There is room for one offer, and what a saved copy offers may not be saved.
  if (shownOffer() || document.querySelector('meta[name="saved"]')) return;
  if (document.hidden) {
    document.addEventListener('visibilitychange', () => offerEdition(edition, languageBefore), { once: true });
    return;
  }
  settle();
  const isChosen = editions.some(({ language, href }) => language === languageBefore || isReferrer(href));
  if (!isChosen) show(edition);
}

/**
 * Whether the document was loaded by a link on that page or below it: the home page of an edition stands in for a page that
 * only the edition has. A link loads a document in a new tab, before the script has started, and from one direction to the other.
 */
function isReferrer(href: string): boolean {
  return document.referrer.startsWith(new URL(href, location.href).href);
}

function show({ href, language, offer: { sentence, dismiss } }: OfferedEdition): void {
  const ended = new AbortController();
  const { signal } = ended;
  const link = element('a', { href, hreflang: language, rel: 'alternate' }, sentence);
  const close = () => ended.abort();
  const box = showOffer([element('p', {}, link), button(dismiss, close)], language);
  signal.addEventListener('abort', () => box.remove());
  listen('catpost:page', close, signal);
  const { scrollY } = window;
  const onScroll = () => {
    if (Math.abs(window.scrollY - scrollY) > window.innerHeight) close();
  };
  addEventListener('scroll', onScroll, { passive: true, signal });
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && !document.querySelector('dialog[open]')) close();
  };
  document.addEventListener('keydown', onKey, { signal });
}
