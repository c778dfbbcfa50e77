/** Offers to go back to the place in a long post when the reader returns to it. The place never leaves the device. */
import { button, element } from '../../dom/element.ts';
import { readSettings } from '../../dom/settings.ts';
import { pageWords } from '../../dom/words.ts';
import { fillText } from '../../words/fillText.ts';
import { type Place, progressText, scrollToPlace, scrollToProgress } from './place.ts';
import { forgetPlace, forgetPlaces, readPlace, type StoredPlace, storePlace } from './storedPlaces.ts';

/** A post is long if its text is higher than this many windows. */
const longPost = 3;

type Resume = {
  /** Call when the page at `path` is shown. */
  arrive: (path: string) => void;
  /** Call when the reader moves to a place on it. */
  follow: (place: Place) => void;
  save: () => void;
  applySetting: () => void;
  dismissByKey: (event: KeyboardEvent) => void;
};

type State = {
  path: string;
  /** The reader's place until it is stored. A tab that stays open must not overwrite what another tab stores later. */
  latest: Place | null;
  offer: Offer | null;
};

/** The box, which is null until its script has loaded, and where the page was scrolled to when the offer was made. */
type Offer = { box: HTMLElement | null; scrollY: number };

/** Creates the offer, which is not shown yet. */
export function createResume(): Resume {
  const state: State = { path: '', latest: null, offer: null };
  return {
    arrive: (path) => {
      save(state);
      withdraw(state);
      state.path = path;
      state.latest = null;
      if (isOn() && isLong() && location.hash === '' && window.scrollY < window.innerHeight / 4) {
        makeOffer(state).catch(() => {});
      }
    },
    follow: (place) => {
      state.latest = isLong() ? place : null;
      const { offer } = state;
      // The reader ignores the offer and reads on.
      if (offer && Math.abs(window.scrollY - offer.scrollY) > window.innerHeight / 2) withdraw(state);
    },
    save: () => save(state),
    applySetting: () => {
      if (isOn()) return;
      withdraw(state);
      forgetPlaces();
    },
    dismissByKey: ({ key }) => {
      if (key === 'Escape' && state.offer && !document.querySelector('dialog[open]')) dismiss(state);
    },
  };
}

function save(state: State): void {
  const { path, latest } = state;
  if (!latest?.section || latest.progress === null || !isOn()) return;
  const { progress, section, fraction } = latest;
  state.latest = null;
  storePlace(path, { section: section.id, fraction, progress });
}

async function makeOffer(state: State): Promise<void> {
  const place = readPlace(state.path);
  if (!place) return;
  const offer: Offer = { box: null, scrollY: window.scrollY };
  state.offer = offer;
  const { showOffer } = await import('./offerBox.ts');
  // The reader may have gone on meanwhile.
  if (state.offer !== offer) return;
  const section = document.getElementById(place.section);
  const accept = () => {
    withdraw(state);
    goTo(place, section);
  };
  const { goThere, dismiss: dismissLabel } = pageWords();
  offer.box = showOffer([
    element('p', {}, offerText(place, section)),
    button(goThere, accept),
    button(dismissLabel, () => dismiss(state)),
  ]);
}

function offerText({ progress }: StoredPlace, section: HTMLElement | null): string {
  const { leftAtSection, leftAt } = pageWords();
  const title = section && headingOf(section)?.textContent;
  return fillText(title ? leftAtSection : leftAt, { section: title ?? '', progress: progressText(progress) });
}

/** Goes to a place, or by its share of the page if the post no longer has the section. */
function goTo({ fraction, progress }: StoredPlace, section: HTMLElement | null): void {
  if (section) scrollToPlace(section, fraction);
  else scrollToProgress(progress);
  const target = (section && headingOf(section)) ?? document.querySelector('h1');
  if (target) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
}

function headingOf(section: HTMLElement): HTMLElement | null {
  return section.querySelector<HTMLElement>('h2, h3, h4, h5, h6');
}

function dismiss(state: State): void {
  forgetPlace(state.path);
  withdraw(state);
}

function withdraw(state: State): void {
  state.offer?.box?.remove();
  state.offer = null;
}

function isOn(): boolean {
  return readSettings().resume === 'on';
}

function isLong(): boolean {
  return (document.querySelector<HTMLElement>('.prose')?.offsetHeight ?? 0) > longPost * window.innerHeight;
}
