/**
 * Single keys that move through pages, as in `less` and `vi`, and Ctrl-K, which opens the prompt as on other sites. All
 * are off while the reader types; single keys are also off if the reader's settings say so.
 */

import { emit } from '../../dom/events.ts';
import { scriptWords } from '../../dom/scriptWords.ts';
import { readSettings } from '../../dom/settings.ts';
import { pageField } from '../prompt/pageField.ts';
import { step } from './steps.ts';
import { isTyping } from './typing.ts';

type NamedCommand = 'next' | 'previous' | 'newer' | 'older' | 'top' | 'end' | 'help' | 'prompt';

/** A command by its name, or the number of the window in the bar to open. */
export type KeyCommand = NamedCommand | { window: number };

/** The code of keys that an input method has taken: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode */
const composedKey = 229;

/** Milliseconds within which the second `g` must follow. */
const sequenceTimeout = 1_000;

/** Returns the command of a key. `before` is the key before it: only a second `g` is a command. */
export function commandOf(key: string, before: string): KeyCommand | null {
  if (/^\d$/.test(key)) return { window: Number(key) };
  if (key === 'g') return before === 'g' ? 'top' : null;
  return commands.get(key) ?? null;
}

const commands = new Map<string, KeyCommand>([
  ['j', 'next'],
  ['k', 'previous'],
  ['n', 'newer'],
  ['p', 'older'],
  ['G', 'end'],
  ['?', 'help'],
  ['/', 'prompt'],
]);

/** Starts listening. Call it once, after hydration, because a key may lead to another page. */
export function followKeys(): void {
  const press = createKeys();
  // On the window, so that all listeners of the document run first.
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

/** Returns a handler of key presses. Its `target` is the innermost element that a press came from. */
export function createKeys(): (event: KeyboardEvent, target: EventTarget | null) => void {
  let before = { key: '', at: 0 };
  return (event, target) => {
    if (event.isComposing || event.keyCode === composedKey || event.defaultPrevented || isTyping(target)) return;
    const command = opensPrompt(event) ? 'prompt' : singleKeyCommand(event);
    if (command === null) return;
    event.preventDefault();
    run(command);
  };

  function singleKeyCommand(event: KeyboardEvent): KeyCommand | null {
    const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.getModifierState('AltGraph');
    if (isHeld || readSettings().keys === 'off') return null;
    const command = commandOf(event.key, event.timeStamp - before.at < sequenceTimeout ? before.key : '');
    before = { key: command === 'top' ? '' : event.key, at: event.timeStamp };
    return command;
  }
}

function typeInto(field: HTMLInputElement, key: string): void {
  // All other keys have names, such as `Enter`.
  if (key.length > 1) return;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Returns whether the keys are Ctrl-K or ⌘K. On a keyboard without Latin letters, the position of the key counts. */
function opensPrompt({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}

function run(command: KeyCommand): void {
  if (typeof command === 'string') actions[command]();
  else document.querySelectorAll<HTMLElement>('.windows a')[command.window]?.click();
}

const actions: Record<NamedCommand, () => void> = {
  next: () => step(1),
  previous: () => step(-1),
  newer: () => follow('.neighbours [rel=next], .pager [rel=prev]'),
  older: () => follow('.neighbours [rel=prev], .pager [rel=next]'),
  top: () => window.scrollTo(0, 0),
  end: () => window.scrollTo(0, document.documentElement.scrollHeight),
  prompt: () => emit('catpost:prompt'),
  help: () =>
    void Promise.all([import('./keysHelp.ts'), scriptWords()]).then(([{ showKeys }, words]) => showKeys(words), ignore),
};

/** Clicks the link, so that the router handles it like any other click. */
function follow(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

function ignore(): void {}
