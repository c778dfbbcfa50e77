/**
 * Lays out what the stylesheet has left out of the first layout of a page (styles/scriptedCss.ts), in small parts while the
 * browser is idle. Then every position on the page is exact.
 */

/** Characters of text in one part. A slow phone lays them out in about 20 ms. */
const partLength = 1_000;

/** Resolves when all sections are laid out, or another page is shown. At once if none was left out. */
export async function layOut(sections: HTMLElement[]): Promise<void> {
  const rest = sections.filter((section) => getComputedStyle(section).contentVisibility === 'auto');
  if (rest.length === 0) return;
  const done = new AbortController();
  // A key or a link within the page may jump to a place that must be exact.
  const finish = ({ target }: Event) => {
    const isJump = !(target instanceof Element) || !target.closest('a') || target.closest('a[href^="#"]') !== null;
    if (isJump) rest.forEach(show);
  };
  for (const name of ['click', 'keydown']) {
    document.addEventListener(name, finish, { capture: true, signal: done.signal });
  }
  let length = partLength;
  for (const section of rest) {
    if (length >= partLength) await untilIdle();
    if (!section.isConnected) break;
    show(section);
    length = (length % partLength) + (section.textContent?.length ?? 0);
  }
  done.abort();
}

/** At the element, so that it stays laid out when the next page is shown gradually. */
function show(section: HTMLElement): void {
  section.style.contentVisibility = 'visible';
}

/** Resolves in the next frame with time to spare, or soon if there is none. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden || !window.requestIdleCallback) setTimeout(resolve);
    else window.requestIdleCallback(() => resolve(), { timeout: 100 });
  });
}
