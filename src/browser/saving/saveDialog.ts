/** `data-action="save"`: what would be saved and its size, before it is; and all that is saved, to be removed again. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { siteBase } from '../../dom/siteBase.ts';
import { readSavedList, sizeText } from './savedList.ts';
import { type Draft, draftOf, fetchDraft, keepDraft, removeSaved, savedBytes, sizeOf } from './saving.ts';

/** The size of a tag is an estimate from so many posts, until all are there. */
const sample = 3;

/** Opens the dialog for the page that is shown, at `path`: on the way to another one the address is not its own. */
export function openSaved(path: string): void {
  const leaving = new AbortController();
  const status = element('p', { role: 'status' });
  const saved = element('div', {});
  const row = element('p', { className: 'row' });
  const dialog = openDialog({ className: 'saved', ariaLabel: 'Save for offline' }, (opened) => {
    const close = button('close', () => opened.close());
    row.append(close);
    return [element('h2', {}, 'Save for offline'), status, row, saved];
  });
  dialog.addEventListener('close', () => leaving.abort());
  saved.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && dialog.close());
  const site = { base: siteBase(), signal: leaving.signal };
  const say = (text: string) => {
    if (status.textContent !== text) status.textContent = text;
  };
  showList();
  offer().catch((error) => say(faultText(error)));

  async function offer(): Promise<void> {
    const own = (await readSavedList(site.base)).find((item) => item.path === path);
    if (own) return say(`This page is saved, ${sizeText(own.bytes)}. A visit with a network renews it.`);
    say('Measuring…');
    const draft = await draftOf(path, site.base, site.signal);
    await fetchDraft(draft, draft.pages.length - draft.posts + sample, site.base, site.signal, () => {});
    say(offerText(draft));
    const save = button('save', () => {
      save.remove();
      row.querySelector('button')?.focus();
      keep(draft).catch((error) => say(faultText(error)));
    });
    row.prepend(save);
    save.focus();
  }

  async function keep(draft: Draft): Promise<void> {
    const { length } = draft.pages;
    // Heard, every single page would be a hindrance.
    await fetchDraft(draft, length, site.base, site.signal, (done) => {
      if (done % Math.ceil(length / 4) === 0) say(`${done} of ${length} pages, ${sizeText(sizeOf(draft).own)}`);
    });
    await keepDraft(draft, site.base);
    say(`Saved, ${sizeText(sizeOf(draft).own)}.`);
    changed();
  }

  async function showList(): Promise<void> {
    const list = await readSavedList(site.base);
    const total = sizeText(await savedBytes(site.base));
    const remove = (path: string | null) => () => {
      row.querySelector('button')?.focus();
      removeSaved(site.base, path).then(() => {
        say('Removed.');
        changed();
      });
    };
    const items = list.map(({ path, title, bytes }) => {
      const removing = button('remove', remove(path));
      removing.ariaLabel = `remove ${title}`;
      return element('li', {}, element('a', { href: path }, title), ` ${sizeText(bytes)} `, removing);
    });
    saved.replaceChildren(
      ...(list.length === 0
        ? [element('p', {}, 'Nothing is saved in this browser.')]
        : [
            element('p', {}, `Saved in this browser, with script and fonts ${total}:`),
            element('ul', {}, ...items),
            element('p', {}, button('remove all', remove(null))),
          ]),
    );
  }

  function changed(): void {
    showList();
    document.dispatchEvent(new Event('catpost:saved'));
  }
}

function offerText(draft: Draft): string {
  const { pages, own, shared } = sizeOf(draft);
  const all = draft.pages.length;
  const what = all === 1 ? 'This post with its pictures' : `${draft.posts} posts with their pictures`;
  const size = pages === all ? sizeText(own) : `about ${sizeText((own / pages) * all)}`;
  const more = shared === 0 ? '' : ` Script and fonts of the site, once: ${sizeText(shared)}.`;
  return `${what}: ${size}.${more}`;
}

function faultText(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'The browser has no room for this, so nothing was saved. Removing something here makes room.';
  if (error instanceof DOMException) return 'The browser does not allow this here, so nothing was saved.';
  return 'This could not be saved: not all of it came over the network. Nothing was kept.';
}
