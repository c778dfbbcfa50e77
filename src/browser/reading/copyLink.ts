/** The mark before a heading leads to its section, and copies the address of it on the way. */
import { announce } from '../../dom/liveRegions.ts';

/** Milliseconds that the sign of it stays. */
const patience = 2_000;

/** Takes any click; what is no plain click on a section's mark is left alone. The link is followed in any case. */
export function copyClickedLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const mark = event.target.closest<HTMLAnchorElement>('a.mark');
  // Pages that are not served securely have no clipboard.
  if (!mark || !('clipboard' in navigator)) return;
  navigator.clipboard.writeText(mark.href).then(
    () => {
      announce('Link copied');
      mark.dataset.copied = '';
      setTimeout(() => delete mark.dataset.copied, patience);
    },
    () => {},
  );
}
