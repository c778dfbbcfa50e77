/** Copies the address of a section when the reader follows the mark before its heading. */
import { adoptStyle } from '../../dom/adoptStyle.ts';
import { announce } from '../../dom/liveRegions.ts';
import { pageWords } from '../../dom/words.ts';
import style from '../../styles/copiedLink.css?inline';

/** Milliseconds for which the copy is confirmed. */
const confirmationTime = 2_000;

/** Handles every click of the page, and copies on a plain click on a mark. The link is followed in any case. */
export function copyClickedLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const mark = event.target.closest<HTMLAnchorElement>('a.mark');
  // A page that is not served securely has no clipboard.
  if (!mark || !('clipboard' in navigator)) return;
  navigator.clipboard.writeText(mark.href).then(
    () => {
      announce(pageWords().linkCopied);
      adoptStyle(style);
      mark.dataset.copied = pageWords().copied;
      setTimeout(() => delete mark.dataset.copied, confirmationTime);
    },
    () => {},
  );
}
