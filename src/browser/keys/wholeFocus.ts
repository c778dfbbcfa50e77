/** Keeps what the keyboard focuses in view as a whole, where browsers leave it as it is if they show a part of it. */

/** Scrolls windows of the status bar, and what Tab reaches on the page, which Firefox leaves partly behind the bar. */
export function showWholeFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.windows a')) target.scrollIntoView({ block: 'nearest' });
  });
  // Focus that a script moves must not scroll.
  document.addEventListener('keyup', ({ key, target }) => {
    if (key === 'Tab' && target instanceof Element && target.matches('main *'))
      target.scrollIntoView({ block: 'nearest' });
  });
}
