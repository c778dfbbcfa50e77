/**
 * Single keys that move through pages, as in `less` and `vi`, and Ctrl-K, which opens the prompt as on other sites. Off
 * while typing; single keys also by the reader's setting.
 */
import { emit } from '../../dom/events.ts';
import { readSettings } from '../../dom/settings.ts';
import { pageField } from './pageField.ts';
import { isTyping } from './typing.ts';

export type Command = 'next' | 'previous' | 'newer' | 'older' | 'top' | 'end' | 'help' | 'prompt' | { window: number };

/** Milliseconds in which the second `g` must follow. */
const patience = 1_000;

/** The command of a key, after the key before it. A lone `g` is none yet. */
export function commandOf(key: string, before: string): Command | null {
  if (/^\d$/.test(key)) return { window: Number(key) };
  if (key === 'g') return before === 'g' ? 'top' : null;
  return commands.get(key) ?? null;
}

const commands = new Map<string, Command>([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'newer'],
  ['p', 'older'],
  ['G', 'end'],
  ['?', 'help'],
  ['/', 'prompt'],
]);

/** To be called once, when React has its page: a key may lead to another one. */
export function followKeys(): void {
  const press = createKeys();
  // On the window, so that all listeners of the document come first.
  addEventListener('keydown', (event) => press(event, event.composedPath()[0] ?? null));
  emit('catpost:keys', (event, target) => {
    // The browser has already acted on the key.
    if (event.ctrlKey || event.metaKey) return;
    const field = pageField();
    // After `/`, the reader went on typing before the prompt could take the focus.
    if (field && field === document.activeElement && !isTyping(target)) typeInto(field, event.key);
    else press(event, target);
  });
}

function typeInto(field: HTMLInputElement, key: string): void {
  // All other keys have names, such as `Enter`.
  if (key.length > 1) return;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Takes each press of a key, with the innermost element that it came from. */
export function createKeys(): (event: KeyboardEvent, target: EventTarget | null) => void {
  let before = { key: '', at: 0 };
  return (event, target) => {
    if (event.isComposing || event.key === 'Process' || event.defaultPrevented || isTyping(target)) return;
    const command = opensPrompt(event) ? 'prompt' : single(event);
    if (command === null) return;
    event.preventDefault();
    run(command);
  };

  function single(event: KeyboardEvent): Command | null {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph');
    if (isHeld || readSettings().keys === 'off') return null;
    const command = commandOf(event.key, event.timeStamp - before.at < patience ? before.key : '');
    before = { key: command === 'top' ? '' : event.key, at: event.timeStamp };
    return command;
  }
}

/** Ctrl-K or ⌘K; by its place, where the letters of the keyboard are not Latin. */
function opensPrompt({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}

function run(command: Command): void {
  if (command === 'next') step(1);
  else if (command === 'previous') step(-1);
  else if (command === 'newer') follow('.neighbours [rel=next], .pager [rel=prev]');
  else if (command === 'older') follow('.neighbours [rel=prev], .pager [rel=next]');
  else if (command === 'top') window.scrollTo(0, 0);
  else if (command === 'end') window.scrollTo(0, document.documentElement.scrollHeight);
  else if (command === 'prompt') emit('catpost:prompt');
  else if (command === 'help') import('./keysHelp.ts').then(({ showKeys }) => showKeys(), ignore);
  else document.querySelectorAll<HTMLElement>('.windows a')[command.window]?.click();
}

/** Through the link itself, so that the router sees a click like any other. */
function follow(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** Moves the focus along the links of a listing, or along the headings of a text. */
function step(by: 1 | -1): void {
  // A post has entries too, those of related posts.
  const links = elements('main:not(:has(.prose)) .entries a');
  const stops = links.length > 0 ? links : elements('main h1, main section[data-section] > :is(h2, h3, h4, h5, h6)');
  const stop = stops[nextIndex(stops, by)];
  if (!stop) return;
  if (!(stop instanceof HTMLAnchorElement)) stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  if (stop.matches('h1')) window.scrollTo(0, 0);
  // The page's scroll-padding keeps both clear of the bar.
  else stop.scrollIntoView({ block: links.length > 0 ? 'nearest' : 'start', behavior: 'instant' });
}

/** From the focused stop; where the reader has scrolled away from it, from the top of the window. */
function nextIndex(stops: HTMLElement[], by: 1 | -1): number {
  const focused = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
  const height = window.innerHeight;
  const tops = stops.map((stop) => stop.getBoundingClientRect().top);
  const at = tops[focused];
  if (at !== undefined && at >= 0 && at <= height) return focused + by;
  // The top of the window, with the space that is left above a heading gone to.
  const edge = 2 * Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart || '0');
  if (by === -1) return tops.findLastIndex((top) => top < 0);
  return tops.findIndex((top, index) => top > edge && !stops[index]?.matches('h1'));
}

function elements(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

function ignore(): void {}
