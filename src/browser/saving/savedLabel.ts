/** Says on a page that it is saved; and, where the page is the saved copy, that it is one, and of which day. */
import { element } from '../../dom/element.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { readSavedList, sizeText } from './savedList.ts';

/** `path` is that of the page that is shown. */
export async function showSavedLabel(path: string): Promise<void> {
  const save = document.querySelector<HTMLElement>('main [data-action="save"]');
  const list = await readSavedList(siteBase());
  // By now a new page's head has come too, just after the page.
  showDay(document.querySelector('meta[name="saved"]')?.getAttribute('content') ?? null);
  if (!save?.isConnected) return;
  const own = list.find((item) => item.path === path);
  const other = list.find(({ pages }) => pages.includes(path));
  const text = own ? `saved, ${sizeText(own.bytes)}` : other ? `saved with ${other.title}` : 'save';
  if (save.textContent === text) return;
  save.textContent = text;
  save.ariaLabel = own || other ? `${text}: offline copies` : 'Save for offline';
}

function showDay(day: string | null): void {
  document.getElementById('saved-note')?.remove();
  if (day === null) return;
  const note = element('p', { id: 'saved-note', className: 'saved-note label', role: 'status' });
  document.body.prepend(note);
  // A status is read out when its text changes after it has come.
  requestAnimationFrame(() => {
    const list = element('button', { type: 'button' }, 'What is saved');
    list.dataset.action = 'save';
    note.append(`The network does not answer: this is your copy, saved on ${day}. `, list);
  });
}
