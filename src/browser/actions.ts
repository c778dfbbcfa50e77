/**
 * What the buttons of a page do. A button names its action in `data-action`; the code of each loads when it is first
 * used, so that a reader who never uses it never fetches it. One listener serves all pages.
 */

/** Runs for one click on one element. */
export type Action = (element: HTMLElement, event: MouseEvent) => void;

type Actions = Record<string, () => Promise<Action>>;

/**
 * Follows clicks on elements with `data-action`; one that fails to load leaves the click without effect, and so does one
 * that loads when the page with the element has gone.
 */
export function followActions(actions: Actions): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const element = event.target.closest<HTMLElement>('[data-action]');
    const name = element?.dataset.action ?? '';
    if (!element || !Object.hasOwn(actions, name) || event.defaultPrevented) return;
    // A link with an action keeps its meaning for every other kind of click.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions[name]?.().then((action) => element.isConnected && action(element, event), ignore);
  });
}

function ignore(): void {}
