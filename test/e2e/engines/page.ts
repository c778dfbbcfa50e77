/** Opens pages in a tab of any engine, and reads what they show. */
import { expect } from 'vitest';
import type { EngineTab } from './engine.ts';

/** Runs a function in the page, where it sees nothing but its argument, and returns a copy of its result. */
export async function evaluate<Result, Argument>(
  tab: EngineTab,
  run: (argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
): Promise<Result> {
  const call = `(${run})(${JSON.stringify(argument)})`;
  return JSON.parse(String(await tab.run(`(async () => JSON.stringify((await ${call}) ?? null))()`)));
}

/** Opens a URL, and waits for hydration and for the scripts that load after it. */
export async function open(tab: EngineTab, url: string): Promise<void> {
  await tab.goTo(url);
  const isReady = () => {
    const root = document.getElementById('root');
    const isHydrated = root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
    return isHydrated && 'takesKeys' in window && document.querySelector('.progress[data-progress]') !== null;
  };
  await expect.poll(() => evaluate(tab, isReady)).toBe(true);
}

/** Opens a page, and expects one heading, text, and nothing wider than the window. */
export async function shownWell(tab: EngineTab, url: string): Promise<void> {
  await open(tab, url);
  const shown = await evaluate(tab, () => ({
    headings: document.querySelectorAll('h1').length,
    hasText: (document.querySelector('main')?.innerText.length ?? 0) > 20,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect([url, shown]).toEqual([url, { headings: 1, hasText: true, overflow: 0 }]);
}

/** Waits until the page with this heading is shown, after a load or a navigation. */
export async function arrived(tab: EngineTab, heading: string): Promise<void> {
  await expect.poll(() => textOf(tab, 'h1')).toBe(heading);
}

/** Returns the text of an element, or null if there is none. */
export function textOf(tab: EngineTab, selector: string): Promise<string | null> {
  return evaluate(tab, (wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

/** Returns the text of the element that has the focus. */
export function focusedText(tab: EngineTab): Promise<string | null> {
  return evaluate(tab, () => document.activeElement?.textContent ?? null);
}

/** Waits until the element has the focus. */
export async function isFocused(tab: EngineTab, selector: string): Promise<void> {
  const matches = (wanted: string) => document.activeElement?.matches(wanted) === true;
  await expect.poll(() => evaluate(tab, matches, selector)).toBe(true);
}

/** Waits until the output ends with this line. */
export async function printed(tab: EngineTab, text: string): Promise<void> {
  await expect.poll(() => textOf(tab, '.pane-log > :last-child')).toBe(text);
}

/** Returns whether an element exists and is not hidden. */
export function isShown(tab: EngineTab, selector: string): Promise<boolean> {
  return evaluate(tab, (wanted) => document.querySelector(wanted)?.checkVisibility() === true, selector);
}

/** Waits until an element is in the window, where the status bar does not cover it. */
export async function seen(tab: EngineTab, selector: string): Promise<void> {
  const isSeen = (wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const bar = document.querySelector('.status-bar')?.getBoundingClientRect().top ?? 0;
    return box !== undefined && box.height > 0 && box.top >= 0 && box.top < bar;
  };
  await expect.poll(() => evaluate(tab, isSeen, selector)).toBe(true);
}

/** Scrolls an element to the middle of the window, and returns the scroll position. */
export function scrollTo(tab: EngineTab, selector: string): Promise<number> {
  return evaluate(
    tab,
    (wanted) => {
      document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return window.scrollY;
    },
    selector,
  );
}

/** Marks the document, so that `isMarked` tells whether it has been reloaded since. */
export async function mark(tab: EngineTab): Promise<void> {
  await evaluate(tab, () => document.documentElement.setAttribute('data-mark', ''));
}

export function isMarked(tab: EngineTab): Promise<boolean> {
  return evaluate(tab, () => document.documentElement.hasAttribute('data-mark'));
}
