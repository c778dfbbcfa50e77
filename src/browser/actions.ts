/**
 * Runs the actions of buttons. A button names its action in `data-action`. The code of an action loads when it is first
 * used. One listener serves all pages.
 */

/** Handles one click on one element. */
type Action = (element: HTMLElement, event: MouseEvent) => void;

type Actions = Record<string, (element: HTMLElement) => Promise<Action>>;

/**
 * Listens for clicks on elements with `data-action`. A click has no effect if its code fails to load, or if the element
 * is gone by the time the code has loaded.
 */
export function followActions(actions: Actions): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const element = event.target.closest<HTMLElement>('[data-action]');
    const name = element?.dataset.action ?? '';
    if (!element || !Object.hasOwn(actions, name) || event.defaultPrevented) return;
    // With a modifier key or another button, a link with an action is an ordinary link.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    actions[name]?.(element).then((action) => element.isConnected && action(element, event), ignore);
  });
}

function ignore(): void {}
