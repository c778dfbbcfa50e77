/**
 * Handles pasted and dropped text: one command goes into the line; several are listed first, and run one after another.
 */
import { button, element } from '../../dom/element.ts';
import { announce } from '../../dom/liveRegions.ts';
import type { Plural } from '../../types/plural.ts';
import { countText } from '../../words/fillText.ts';
import type { Terminal } from '../start.ts';
import { cleanText, pastedLines } from './pastedLines.ts';

/** The number of lines that the list shows, and that a screen reader announces. */
const maxShown = 100;
const maxSpoken = 5;

/** The lines that wait for the reader's answer. `end` removes their list. */
let waiting: { lines: readonly string[]; end: () => void } | null = null;

/** Text that is already in the line stays there. */
export function paste(input: HTMLInputElement, text: string, terminal: Pick<Terminal, 'run' | 'texts'>): void {
  const lines = pastedLines(text);
  const [only = ''] = lines;
  if (lines.length < 2 && !only.includes('\n')) insert(input, text, only);
  else {
    const all = [...(waiting?.lines ?? []), ...lines];
    waiting?.end();
    ask(input, all, terminal);
  }
  input.focus({ preventScroll: true });
}

/** Inserts a command without its prompt at the start of the line, and plain text after other text. */
function insert(input: HTMLInputElement, text: string, line: string): void {
  const start = input.selectionStart ?? 0;
  const isLine = line !== '' && input.value.slice(0, start).trim() === '';
  const inserted = isLine ? line : cleanText(text).trimEnd().replaceAll('\n', ' ');
  input.setRangeText(inserted, start, input.selectionEnd ?? start, 'end');
  input.dispatchEvent(new Event('input'));
}

/** Lists the lines. The focus stays in the line, where Enter and Escape answer; the buttons are for touch screens. */
function ask(
  input: HTMLInputElement,
  lines: readonly string[],
  { run, texts: { words, language } }: Pick<Terminal, 'run' | 'texts'>,
): void {
  const { pasted } = words;
  const counted = (forms: Plural, count = lines.length) => countText(forms, count, language);
  const more = lines.length - maxShown;
  const root = element(
    'div',
    { className: 'pane-pasted', role: 'group', ariaLabel: pasted.label },
    element(
      'ol',
      { tabIndex: 0, ariaLabel: counted(pasted.count) },
      ...lines.slice(0, maxShown).map((line) => element('li', {}, line)),
      ...(more > 0 ? [element('li', { className: 'quiet' }, counted(pasted.more, more))] : []),
    ),
    button(counted(pasted.run), () => answer(true)),
    button(pasted.discard, () => answer(false)),
  );
  const listening = new AbortController();
  const end = () => {
    listening.abort();
    root.remove();
    waiting = null;
  };
  const answer = (shouldRun: boolean) => {
    end();
    input.focus({ preventScroll: true });
    announce(counted(shouldRun ? pasted.hasRun : pasted.discarded));
    if (shouldRun) lines.forEach(run);
  };
  const take = (event: Event, shouldRun: boolean) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    answer(shouldRun);
  };
  // In the capture phase, before the listeners of the line, for which these keys mean something else.
  const first = { capture: true, signal: listening.signal };
  document.addEventListener('submit', (event) => event.target === input.form && take(event, true), first);
  document.addEventListener(
    'keydown',
    (event) => {
      const isInterrupt = event.ctrlKey && event.key === 'c' && document.getSelection()?.isCollapsed !== false;
      const isHere = event.target === input || (event.target instanceof Node && root.contains(event.target));
      if (isHere && !event.isComposing && (event.key === 'Escape' || isInterrupt)) take(event, false);
    },
    first,
  );
  // The buttons must not take the focus from the line, because that would hide the keyboard of a phone.
  root.addEventListener('pointerdown', (event) => event.target instanceof HTMLButtonElement && event.preventDefault());
  input.closest('.pane-line')?.before(root);
  waiting = { lines, end };
  const spoken = lines.slice(0, maxSpoken).join('; ');
  announce(countText(pasted.ask, lines.length, language, { lines: spoken }));
}
