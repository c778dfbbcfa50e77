/**
 * The output of the terminal: a log that screen readers announce, filled in batches of one frame, with a bounded
 * length.
 */
import { element } from '../../dom/element.ts';
import type { Printed } from '../command.ts';
import { lineElement, lineNodes } from './logLine.ts';

/** The number of lines that stay; older ones are removed. */
const scrollback = 2_000;

/** The number of lines that one frame adds, so that no task is long. */
const batch = 200;

/**
 * Most lines of a flood scroll away unseen, so it only shows a screenful every 100 ms. With a whole batch in every
 * frame `seq 1000000` spent three quarters of its time on layout and paint.
 */
const floodBatch = 40;
const floodPause = 100;

/** The output of the terminal. */
export type Log = {
  root: HTMLElement;
  print: (printed: Printed) => void;
  /** Repeats a line as it was typed, with its prompt, and returns the element. The line's output follows it. */
  echo: (prompt: string, line: string) => HTMLElement;
  /** Removes the last echoed line and all output after it. */
  takeBack: (echoed: HTMLElement) => void;
  /** Scrolls to the last echo that is marked with an address. Returns false if there is none. */
  reveal: (address: string) => boolean;
  clear: () => void;
};

type LogState = {
  root: HTMLElement;
  /** What the next frames will add. */
  pending: (Printed | HTMLElement)[];
  isScheduled: boolean;
  /** Whether lines come faster than they can be shown. */
  isFlood: boolean;
  /** The last line if it has no newline: the next one continues it. */
  openLine: HTMLElement | null;
};

/** Creates an empty log. `label` is its name for screen readers. */
export function createLog(label: string): Log {
  // The tab stop makes it scrollable by keyboard.
  const root = element('div', { className: 'pane-log', role: 'log', ariaLabel: label, tabIndex: 0 });
  const log: LogState = { root, pending: [], isScheduled: false, isFlood: false, openLine: null };
  return {
    root,
    print: (printed) => add(log, printed),
    echo: (prompt, line) => {
      const echoed = element('div', { className: 'echo' }, element('span', { className: 'quiet' }, `${prompt} `), line);
      root.scrollTop = root.scrollHeight;
      add(log, echoed);
      return echoed;
    },
    takeBack: (echoed) => {
      forget(log);
      while (echoed.nextSibling) echoed.nextSibling.remove();
      echoed.remove();
    },
    reveal: (address) => {
      const echoed = [...root.children].findLast((child) => child.getAttribute('data-address') === address);
      if (!(echoed instanceof HTMLElement)) return false;
      root.scrollTop = echoed.offsetTop - root.offsetTop;
      return true;
    },
    clear: () => {
      forget(log);
      root.replaceChildren();
    },
  };
}

/** Drops what no frame has shown yet. */
function forget(log: LogState): void {
  log.pending = [];
  log.openLine = null;
}

function add(log: LogState, item: Printed | HTMLElement): void {
  log.pending.push(item);
  if (log.pending.length > 2 * scrollback) {
    log.pending = log.pending.slice(-scrollback);
    log.isFlood = true;
  }
  schedule(log);
}

function schedule(log: LogState): void {
  if (log.isScheduled) return;
  log.isScheduled = true;
  if (log.isFlood) setTimeout(() => requestAnimationFrame(() => showBatch(log)), floodPause);
  else requestAnimationFrame(() => showBatch(log));
}

function showBatch(log: LogState): void {
  const { root } = log;
  const items = log.pending.splice(0, log.isFlood ? floodBatch : batch);
  log.isScheduled = false;
  log.isFlood = false;
  const isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 8;
  const added = document.createDocumentFragment();
  for (const item of items) appendItem(log, added, item);
  root.append(added);
  for (let excess = root.childElementCount - scrollback; excess > 0; excess -= 1) root.firstElementChild?.remove();
  if (isAtEnd) root.scrollTop = root.scrollHeight;
  if (log.pending.length > 0) schedule(log);
}

function appendItem(log: LogState, added: DocumentFragment, item: Printed | HTMLElement): void {
  if (item instanceof HTMLElement) {
    added.append(item);
    log.openLine = null;
    return;
  }
  const isLine = item.kind === 'line';
  if (isLine && log.openLine) log.openLine.append(...lineNodes(item.line));
  else {
    const made = lineElement(item);
    added.append(made);
    log.openLine = made;
  }
  if (!isLine || !item.line.isOpen) log.openLine = null;
}
