/** Looks on each page whether the reader prefers another edition that has it. */
import { listen } from '../../dom/events.ts';
import { shownFrame } from '../../dom/words.ts';
import { preferredEdition } from './preferredEdition.ts';
import { isSettled } from './settled.ts';

/** Starts with the page that is shown; call it once. The offer loads only for readers who prefer another language. */
export function followEditions(): void {
  let before: string | null = null;
  const arrive = () => {
    const { editions } = shownFrame();
    const { lang } = document.documentElement;
    const comesFrom = before;
    before = lang;
    if (editions === undefined || isSettled()) return;
    const preferred = preferredEdition(navigator.languages, lang, editions);
    if (preferred === null) return;
    import('./editionOffer.ts').then(
      ({ offerEdition }) => offerEdition(preferred, comesFrom),
      () => {},
    );
  };
  // The language of a new page is set after its event.
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  const arriveSoon = () => void whenIdle(arrive);
  listen('catpost:page', arriveSoon);
  arriveSoon();
}
