/** Marks what is new in listings since the reader's last visit. The times of visits never leave the device. */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { readSettings } from '../../dom/settings.ts';
import { pageWords } from '../../dom/words.ts';
import style from '../../styles/newMark.css?inline';
import { isNew, laterVisit, readVisit, type Visit, visitAt, writeVisit } from './visits.ts';

type News = {
  /** Call when a page is shown, or shown again. */
  arrive: () => void;
  /** Call when the reader scrolls, or when the layout changes. */
  stay: () => void;
  save: () => void;
  applySetting: () => void;
};

/** Creates the marks. `arrive` begins or continues a visit. */
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

/** Appends a mark to each new entry. React does not know these elements, and removes them with the page. */
function markEntries(visit: Visit): void {
  for (const entry of document.querySelectorAll('.entries li')) {
    const day = entry.querySelector('time')?.dateTime;
    const title = entry.querySelector('a')?.parentElement;
    if (!day || !title || !isNew(day, visit) || title.querySelector('.new')) continue;
    adoptStyle(style);
    const mark = document.createElement('span');
    mark.className = 'new';
    mark.textContent = ` ${pageWords().new}`;
    title.append(mark);
  }
}
