/** What the terminal has printed: a log that screen readers are told of, in batches of a frame, and bounded. */
import { element } from '../../dom/element.ts';
import type { Line, TextMark } from '../command.ts';
import type { Printed } from '../execution/runLine.ts';

/** Lines that stay; the oldest go. */
const scrollback = 2_000;

/** Lines that one frame takes, so that no task is long. */
const batch = 200;

/**
 * Of a flood most scrolls away unseen: it shows a screenful of lines each hundred milliseconds. With whole batches in
 * every frame `seq 1000000` spent three quarters of its time on layout and paint.
 */
const floodBatch = 40;
const floodPause = 100;

export type Log = {
  root: HTMLElement;
  print: (printed: Printed) => void;
  /** A line as it was typed, with its prompt: the beginning of its output. */
  echo: (prompt: string, line: string) => HTMLElement;
  /** Takes away the last line that was echoed, with all that came of it. */
  takeBack: (echoed: HTMLElement) => void;
  /** Brings a line of before into sight; false where it is gone. */
  reveal: (echoed: HTMLElement) => boolean;
  clear: () => void;
};

export function createLog(): Log {
  // It can be scrolled by keys.
  const root = element('div', { className: 'pane-log', role: 'log', ariaLabel: 'Output', tabIndex: 0 });
  let pending: (Printed | HTMLElement)[] = [];
  let waiting = false;
  let isFlood = false;
  // The last line where it has no newline: the next one goes on in it.
  let open: HTMLElement | null = null;

  const show = () => {
    const lines = pending.splice(0, isFlood ? floodBatch : batch);
    waiting = false;
    isFlood = false;
    const isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 8;
    const added = document.createDocumentFragment();
    for (const item of lines) {
      if (item instanceof HTMLElement) added.append(item);
      else if (open && item.kind === 'line') open.append(...contentOf(item.line));
      else added.append(lineElement(item));
      if (item instanceof HTMLElement || item.kind === 'error' || !item.line.open) open = null;
      else open ??= added.lastElementChild instanceof HTMLElement ? added.lastElementChild : null;
    }
    root.append(added);
    for (let left = root.childElementCount - scrollback; left > 0; left -= 1) root.firstElementChild?.remove();
    if (isAtEnd) root.scrollTop = root.scrollHeight;
    if (pending.length > 0) showSoon();
  };
  const showSoon = () => {
    if (waiting) return;
    waiting = true;
    if (isFlood) setTimeout(() => requestAnimationFrame(show), floodPause);
    else requestAnimationFrame(show);
  };
  const add = (item: Printed | HTMLElement) => {
    pending.push(item);
    // Faster than it can be shown: what would have scrolled away is left out.
    if (pending.length > 2 * scrollback) {
      pending = pending.slice(-scrollback);
      isFlood = true;
    }
    showSoon();
  };
  return {
    root,
    print: add,
    echo: (prompt, line) => {
      const sign = element('span', { className: 'quiet' }, `${prompt} `);
      const echoed = element('div', { className: 'echo' }, sign, line);
      root.scrollTop = root.scrollHeight;
      add(echoed);
      return echoed;
    },
    takeBack: (echoed) => {
      pending = [];
      while (echoed.nextSibling) echoed.nextSibling.remove();
      echoed.remove();
      open = null;
    },
    reveal: (echoed) => {
      if (!echoed.isConnected) return false;
      root.scrollTop = echoed.offsetTop - root.offsetTop;
      return true;
    },
    clear: () => {
      pending = [];
      open = null;
      root.replaceChildren();
    },
  };
}

function lineElement(printed: Printed): HTMLElement {
  if (printed.kind === 'error') return element('div', { className: 'error', role: 'alert' }, printed.text);
  return element('div', {}, ...contentOf(printed.line));
}

/** Text, real links in it, which the app follows as any other, and marks of what a search found. */
function contentOf({ text, links = [], marks = [] }: Line): (Node | string)[] {
  const marked = (from: number, to: number) =>
    pieces(
      marks,
      from,
      to,
      ({ start, end }) => element('mark', {}, text.slice(start, end)),
      (...plain) => [text.slice(...plain)],
    );
  return pieces(links, 0, text.length, ({ start, end, href }) => element('a', { href }, ...marked(start, end)), marked);
}

/** What lies between two places: `inside` a part, and `outside` of all. A part that begins in another one is left out. */
function pieces<Part extends TextMark>(
  parts: readonly Part[],
  from: number,
  to: number,
  inside: (part: Part) => Node,
  outside: (start: number, end: number) => (Node | string)[],
): (Node | string)[] {
  const content: (Node | string)[] = [];
  let at = from;
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    if (part.start < at || part.end > to) continue;
    content.push(...outside(at, part.start), inside(part));
    at = part.end;
  }
  return [...content, ...outside(at, to)];
}
