/** Keeps the focused window of the status bar in view, where the bar is too narrow for all. */

/** Scrolls the whole window into view. Browsers leave one as it is if they show part of it. */
export function followWindowFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('.windows a')) target.scrollIntoView({ block: 'nearest' });
  });
}
