/**
 * What helps while reading: loaded after hydration, when the browser is idle. Its listeners are set once and serve all
 * pages; RoutedPage.tsx says `catpost:page`, with the path, when another one is shown.
 */

import { showSettings } from '../../dom/settings.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { storageKey } from '../../dom/storageKey.ts';
import { carryOver } from '../settings/carryOver.ts';
import { followContents, unfoldContents } from './contents.ts';
import { copyClickedLink } from './copyLink.ts';
import { colourFrame } from './frameColour.ts';
import { createNews } from './news.ts';
import { currentPlace, progressText } from './place.ts';
import { followPrinting } from './printing.ts';
import { createResume } from './resume.ts';

let following = false;

/** Starts once; a second call, after a page that failed to render, changes nothing. */
export function followReading(): void {
  if (following) return;
  following = true;
  carryOver();
  const resume = createResume();
  const news = createNews();
  // The address may be that of the next page already.
  let path = location.pathname;
  let sections: HTMLElement[] = [];
  let waiting = false;
  const look = () => {
    waiting = false;
    // Between a new page and its event, the sections are those of the page before.
    if (sections[0]?.isConnected === false) return;
    const place = currentPlace(sections);
    showProgress(progressText(place.progress));
    followContents(place.section);
    resume.follow(place);
    news.stay();
  };
  const lookSoon = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  const labelSave = () => showSaved(path);
  const arrive = () => {
    unfoldContents();
    labelSave();
    afterPaint(() => {
      sections = [...document.querySelectorAll<HTMLElement>('main section[data-section]')];
      resume.arrive(path);
      look();
      news.arrive();
    });
  };
  const save = () => {
    resume.save();
    news.save();
  };
  addEventListener('scroll', lookSoon, { passive: true });
  addEventListener('resize', () => {
    unfoldContents();
    lookSoon();
  });
  // Images, fonts and folded parts change the height.
  new ResizeObserver(lookSoon).observe(document.body);
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => (document.hidden ? save() : news.arrive()));
  document.addEventListener('catpost:page', (event) => {
    if (event instanceof CustomEvent) path = String(event.detail);
    arrive();
  });
  document.addEventListener('catpost:saved', labelSave);
  // The first worker may come only after what it was registered for.
  navigator.serviceWorker?.addEventListener('controllerchange', labelSave);
  document.addEventListener('catpost:settings', () => {
    colourFrame();
    resume.applySetting();
    news.applySetting();
  });
  // What the reader sets in another tab, or set while this page was put aside for going back to it.
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(storageKey(siteBase(), 'setting '))) showSettings();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && showSettings());
  document.addEventListener('click', copyClickedLink);
  document.addEventListener('keydown', resume.dismissByKey);
  followPrinting();
  colourFrame();
  arrive();
  import('../prompt/keys.ts').then(
    ({ followKeys }) => followKeys(),
    () => {},
  );
}

/** What measures a new page makes the browser lay it out, so the reader sees it first. A hidden window has no frames. */
function afterPaint(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}

/** The stylesheet shows the attribute: a change of it is no change of the page's text. */
function showProgress(text: string): void {
  const progress = document.querySelector<HTMLElement>('.progress');
  if (progress && progress.dataset.progress !== text) progress.dataset.progress = text;
}

/** Asks for nothing until something is saved: only then there is a worker behind the page. */
async function showSaved(path: string): Promise<void> {
  const save = document.querySelector<HTMLElement>('main [data-action="save"]');
  // There are no workers on a page that is not served securely.
  if (save) save.hidden = import.meta.env.DEV || !('serviceWorker' in navigator);
  if (navigator.serviceWorker?.controller) (await import('../saving/savedState.ts')).showSaved(path);
}
