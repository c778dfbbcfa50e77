/** Listings mark what is new since the last visit. What is known of visits stays on the device. */
import { readSettings } from '../../dom/settings.ts';
import { isNew, laterVisit, readVisit, type Visit, visitAt, writeVisit } from './visits.ts';

type News = {
  /** A page is shown, or looked at again. */
  arrive: () => void;
  /** The reader is still there. */
  stay: () => void;
  save: () => void;
  applySetting: () => void;
};

export function createNews(): News {
  let visit: Visit | null = null;
  return {
    arrive,
    stay: () => {
      if (visit) visit.seen = Date.now();
    },
    save: () => {
      if (!visit || !isOn()) return;
      visit = { ...(laterVisit(readVisit(), visit) ?? visit), seen: Date.now() };
      writeVisit(visit);
    },
    applySetting: () => {
      if (isOn()) return visit ? undefined : arrive();
      visit = null;
      writeVisit(null);
      for (const mark of document.querySelectorAll('.new')) mark.remove();
    },
  };

  function arrive(): void {
    if (!isOn()) return;
    visit = visitAt(laterVisit(readVisit(), visit), Date.now());
    writeVisit(visit);
    markEntries(visit);
  }
}

function isOn(): boolean {
  return readSettings().news === 'on';
}

/** A mark is an element of its own behind the title, which React does not know of and leaves with the page. */
function markEntries(visit: Visit): void {
  for (const entry of document.querySelectorAll('.entries li')) {
    const day = entry.querySelector('time')?.dateTime;
    const title = entry.querySelector('a')?.parentElement;
    if (!day || !title || !isNew(day, visit) || title.querySelector('.new')) continue;
    const mark = document.createElement('span');
    mark.className = 'new';
    mark.textContent = ' new';
    title.append(mark);
  }
}
