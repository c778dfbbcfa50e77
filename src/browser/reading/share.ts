/** The share button of a post. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { announce } from '../../dom/liveRegions.ts';
import { scriptWords } from '../../dom/scriptWords.ts';
import { pageWords } from '../../dom/words.ts';
import type { ScriptWords } from '../../words/script/model.ts';

/** Milliseconds for which the copy is confirmed. */
const confirmationTime = 2_000;

/** Opens the system's share sheet. Returns the link to copy if there is none, and rejects if it was used. */
export async function textOf(): Promise<string> {
  const link = sharedLink();
  if (await isSharedBySystem(link)) throw new DOMException('The link was shared.', 'AbortError');
  return link.url;
}

/** Confirms the copy. If the browser did not allow it, shows the link. */
export function showOutcome(control: HTMLElement, isCopied: boolean): void {
  if (!isCopied) {
    scriptWords().then(
      (words) => control.isConnected && showLink(sharedLink().url, words),
      () => {},
    );
    return;
  }
  const { copied, share: label, linkCopied } = pageWords();
  announce(linkCopied);
  control.textContent = copied;
  setTimeout(() => {
    control.textContent = label;
  }, confirmationTime);
}

/**
 * Shares a link by the system's sheet, or copies it by `copy`. Resolves to false if neither is allowed, as on a page that
 * is not served securely.
 */
export async function shareLink(link: SharedLink, copy: (text: string) => Promise<void>): Promise<boolean> {
  if (await isSharedBySystem(link)) return true;
  try {
    await copy(link.url);
  } catch {
    return false;
  }
  announce(pageWords().linkCopied);
  return true;
}

type SharedLink = { title: string; url: string };

/** Returns the canonical address and title, which are the same whatever address the reader came by. */
function sharedLink(): SharedLink {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? document.title;
  return { title, url };
}

/** Returns whether the sheet was used. Closing it counts: the reader does not want a copy then. */
async function isSharedBySystem(link: SharedLink): Promise<boolean> {
  if (!('share' in navigator)) return false;
  try {
    await navigator.share(link);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

function showLink(url: string, words: ScriptWords): void {
  const field = element('input', { value: url, readOnly: true, ariaLabel: words.link });
  openDialog({ className: 'share', ariaLabel: words.linkToPost }, (dialog) => [
    element('p', {}, words.linkNotCopied),
    field,
    button(words.close, () => dialog.close()),
  ]);
  field.select();
}
