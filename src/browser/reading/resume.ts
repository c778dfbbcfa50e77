/** Offers the place in a long post again when the reader returns to it. Nothing of it leaves the device. */
import { button, element } from '../../dom/element.ts';
import { readSettings } from '../../dom/settings.ts';
import { forgetPlace, forgetPlaces, keepPlace, readPlace } from './keptPlaces.ts';
import { type Place, progressText, scrollToPlace, scrollToProgress } from './place.ts';

/** A post is long from so many screens. */
const long = 3;

type Resume = {
  /** The page at `path` is shown. */
  arrive: (path: string) => void;
  /** The reader is at a place of it. */
  follow: (place: Place) => void;
  save: () => void;
  applySetting: () => void;
  dismissByKey: (event: KeyboardEvent) => void;
};

export function createResume(): Resume {
  let path = '';
  /** Where the reader is, until it is kept: a tab left open does not overwrite what another one keeps after it. */
  let latest: Place | null = null;
  let offer: { box: HTMLElement; at: number } | null = null;
  return {
    arrive: (shown) => {
      save();
      withdraw();
      latest = null;
      path = shown;
      if (isOn() && isLong() && location.hash === '' && window.scrollY < window.innerHeight / 4) makeOffer();
    },
    follow: (place) => {
      latest = isLong() ? place : null;
      // The reader has gone on without it.
      if (offer && Math.abs(window.scrollY - offer.at) > window.innerHeight / 2) withdraw();
    },
    save,
    applySetting: () => {
      if (isOn()) return;
      withdraw();
      forgetPlaces();
    },
    dismissByKey: (event) => {
      if (event.key === 'Escape' && offer && !document.querySelector('dialog[open]')) dismiss();
    },
  };

  function save(): void {
    if (!latest?.section || latest.progress === null || !isOn()) return;
    const { progress, section, fraction } = latest;
    latest = null;
    keepPlace(path, { section: section.id, fraction, progress });
  }

  function makeOffer(): void {
    const kept = readPlace(path);
    if (!kept) return;
    const section = document.getElementById(kept.section);
    const title = section?.querySelector('h2, h3, h4, h5, h6')?.textContent;
    const where = progressText(kept.progress);
    const box = element('div', { className: 'resume', role: 'status' });
    document.body.append(box);
    offer = { box, at: window.scrollY };
    const goThere = () => {
      withdraw();
      if (section) scrollToPlace(section, kept.fraction);
      else scrollToProgress(kept.progress);
      const target = section?.querySelector<HTMLElement>('h2, h3, h4, h5, h6') ?? document.querySelector('h1');
      if (target) target.tabIndex = -1;
      target?.focus({ preventScroll: true });
    };
    // A status is read out when its text changes after it has come.
    requestAnimationFrame(() => {
      const text = title ? `You were at “${title}”, ${where}` : `You were at ${where}`;
      box.append(element('p', {}, text), button('Go there', goThere), button('Dismiss', dismiss));
    });
  }

  function dismiss(): void {
    forgetPlace(path);
    withdraw();
  }

  function withdraw(): void {
    offer?.box.remove();
    offer = null;
  }
}

function isOn(): boolean {
  return readSettings().resume === 'on';
}

function isLong(): boolean {
  return (document.querySelector<HTMLElement>('.prose')?.offsetHeight ?? 0) > long * window.innerHeight;
}
