/**
 * Helps while reading: shows the progress in the bar and the current entry of the contents, offers to go back to a
 * place, and marks new posts. RoutedPage.tsx loads it after hydration, when the browser is idle. Its listeners are set
 * once and serve all pages.
 */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { listen } from '../../dom/events.ts';
import { showSettings } from '../../dom/settings.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { storageKey } from '../../dom/storageKey.ts';
import transitionStyle from '../../styles/pageTransition.css?inline';
import scriptedStyle from '../../styles/scripted.css?inline';
import touchStyle from '../../styles/touch.css?inline';
import { updateSaveButton } from '../saving/saveButton.ts';
import { migrateStorage } from '../settings/migrateStorage.ts';
import { followContents, unfoldContents } from './contents.ts';
import { copyClickedLink } from './copyLink.ts';
import { afterPaint, oncePerFrame } from './frames.ts';
import { createNews } from './news.ts';
import { currentPlace, showProgress } from './place.ts';
import { followPrinting } from './printing.ts';
import { createResume } from './resume.ts';
import { updateThemeColor } from './themeColor.ts';

type Reading = {
  /** The path of the page that is shown. `location` may already be that of the next page. */
  path: string;
  /** The sections of that page, from top to bottom. */
  sections: HTMLElement[];
  resume: ReturnType<typeof createResume>;
  news: ReturnType<typeof createNews>;
};

let isFollowing = false;

/** Starts once. A second call, after a page failed to render, changes nothing. */
export function followReading(): void {
  if (isFollowing) return;
  isFollowing = true;
  migrateStorage();
  adoptStyle(scriptedStyle);
  adoptStyle(touchStyle);
  adoptStyle(transitionStyle);
  const reading: Reading = { path: location.pathname, sections: [], resume: createResume(), news: createNews() };
  followPosition(reading);
  followVisibility(reading);
  followPages(reading);
  followSaving(reading);
  followSettings(reading);
  document.addEventListener('click', copyClickedLink);
  document.addEventListener('keydown', reading.resume.dismissByKey);
  followPrinting();
  updateThemeColor();
  startPage(reading);
  import('../keys/keys.ts').then(
    ({ followKeys }) => followKeys(),
    () => {},
  );
}

/** Updates what depends on the reader's place, once per frame while it changes. */
function followPosition(reading: Reading): void {
  const updateSoon = oncePerFrame(() => updatePlace(reading));
  addEventListener('scroll', updateSoon, { passive: true });
  addEventListener('resize', () => {
    unfoldContents();
    updateSoon();
  });
  // Images, fonts and folded parts change the height.
  new ResizeObserver(updateSoon).observe(document.body);
}

/** Saves when the reader leaves or hides the page, and marks new posts when the reader comes back to it. */
function followVisibility({ resume, news }: Reading): void {
  const save = () => {
    resume.save();
    news.save();
  };
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => (document.hidden ? save() : news.arrive()));
}

function followPages(reading: Reading): void {
  listen('catpost:page', (path) => {
    reading.path = path;
    startPage(reading);
  });
}

function followSaving(reading: Reading): void {
  const update = () => void updateSaveButton(reading.path);
  listen('catpost:saved', update);
  // The first service worker may take control only after the page that it was registered for is saved.
  navigator.serviceWorker?.addEventListener('controllerchange', update);
}

function followSettings({ resume, news }: Reading): void {
  listen('catpost:settings', () => {
    updateThemeColor();
    resume.applySetting();
    news.applySetting();
  });
  // A setting may change in another tab, also while this page waits in the back/forward cache.
  addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(storageKey(siteBase(), 'setting '))) showSettings();
  });
  addEventListener('pageshow', ({ persisted }) => persisted && showSettings());
}

/** Starts following the page that is shown. */
function startPage(reading: Reading): void {
  unfoldContents();
  updateSaveButton(reading.path);
  if (document.querySelector('[data-module]')) startComponents();
  afterPaint(async () => {
    const sections = [...document.querySelectorAll<HTMLElement>('main section[data-section]')];
    reading.sections = sections;
    if (sections.length > 1 && 'gradual' in document.documentElement.dataset) await layOutRest(sections);
    if (reading.sections !== sections) return;
    reading.resume.arrive(reading.path);
    updatePlace(reading);
    reading.news.arrive();
  });
}

/** If the script does not load, a section is laid out when the reader comes near it. */
async function layOutRest(sections: HTMLElement[]): Promise<void> {
  await import('./layOut.ts').then(({ layOut }) => layOut(sections)).catch(() => {});
}

/** Loads the modules of the page's components when their elements are seen. */
function startComponents(): void {
  import('./components.ts').then(
    ({ followComponents }) => followComponents(),
    () => {},
  );
}

function updatePlace({ sections, resume, news }: Reading): void {
  // Between a new page and its event, the sections are those of the previous page.
  if (sections[0]?.isConnected === false) return;
  const place = currentPlace(sections);
  showProgress(place.progress);
  followContents(place.section);
  resume.follow(place);
  news.stay();
}
