/**
 * The prompt of every page: the shell is fetched when the focus comes near, and takes its place when it is used: by a
 * key, a tap, a paste, `/` from outside, or an address that holds a command.
 */
import type { ShellSite, Terminal } from '../../shell/start.ts';
import { faultOf, loadAnew } from '../faults.ts';

export function followPrompt(site: ShellSite): { look: () => void } {
  let terminal: Terminal | null = null;
  const load = () => Promise.all([import('./terminal.ts'), import('../../styles/shell.css?inline')]);
  // One promise for all who wait, who go on in the order in which they came.
  let starting: Promise<Terminal> | null = null;
  const start = () => {
    starting ??= load().then(([{ startTerminal }, { default: style }]) => {
      terminal = startTerminal(site, style);
      return terminal;
    });
    starting.catch(() => {
      starting = null;
    });
    return starting;
  };
  // Without the shell, the page's own field is where to type.
  const take = () =>
    void start().then(
      ({ take }) => take(),
      () => ownField()?.focus({ preventScroll: true }),
    );

  document.addEventListener('focusin', ({ target }) => void (isField(target) && load().catch(ignore)));
  document.addEventListener('keydown', (event) => {
    // Tab goes on, and what is composed is taken over when it is done.
    if (!isField(event.target) || ignored.test(event.key) || event.isComposing || event.defaultPrevented) return;
    if (terminal) terminal.press(event);
    else take();
  });
  for (const type of ['input', 'compositionend', 'click'])
    document.addEventListener(type, (event) => {
      if (isField(event.target) && !(event instanceof InputEvent && event.isComposing)) take();
    });
  for (const type of ['paste', 'drop'])
    document.addEventListener(type, (event) => {
      const { target } = event;
      if (!(target instanceof HTMLInputElement) || !target.matches(`${field}, .pane input`)) return;
      const text = textIn(event);
      if (!needsReading.test(text)) return;
      event.preventDefault();
      Promise.all([start(), import('../../shell/terminal/paste.ts')]).then(
        ([terminal, { paste }]) => {
          if (isField(target)) terminal.take();
          const input = document.querySelector<HTMLInputElement>('.pane input');
          if (input) paste(input, text, terminal.run);
        },
        () =>
          target.setRangeText(text.replace(/\s+/g, ' '), target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end'),
      );
    });
  document.addEventListener('catpost:prompt', take);
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('#root .prompt')) return;
    event.preventDefault();
    const input = form.querySelector('input');
    const typed = input?.value ?? '';
    // The next line may be typed before the shell is here.
    if (input) input.value = '';
    start().then(
      ({ take, run }) => {
        take();
        run(typed);
      },
      (error) => {
        if (input) input.value = typed;
        const fault = faultOf(error);
        const address = `${location.pathname}?${new URLSearchParams({ c: typed })}`;
        // The newer page runs the line. One that is too long for an address is kept for it.
        if (fault === 'gone') typed.length > 2_000 ? loadAnew() : location.assign(address);
        // Where there is no answer, another page would not come either.
        else if (fault === 'broken' || fault === null) form.submit();
      },
    );
  });
  document.addEventListener('click', (event) => {
    // A mouse selects text; a finger that taps a command wants to see it run.
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse' || !(event.target instanceof Element)) return;
    const command = event.target.closest('main .command')?.textContent;
    if (!command || event.target.closest('a')) return;
    start().then(({ run }) => run(command.replace(/^\$ /, '')), ignore);
  });
  const own = ownField();
  const kept = takeTyped();
  if (own && kept !== null) {
    own.value = kept;
    own.focus({ preventScroll: true });
  }
  if (own && own === document.activeElement && own.value !== '') take();
  return {
    look: () => {
      const asked = askedCommand();
      if (!terminal && asked === null) return;
      start().then(
        ({ visit }) => visit(),
        () => {
          const waiting = ownField();
          if (waiting && waiting.value === '') waiting.value = asked ?? '';
        },
      );
    },
  };
}

/** What stood in the prompt before loadScript.ts loaded the page anew. */
function takeTyped(): string | null {
  const { typed, ...state } = history.state ?? {};
  if (typeof typed !== 'string') return null;
  history.replaceState(state, '');
  return typed;
}

function ownField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(field);
}

const field = '#root .prompt input';

const ignored = /^(?:Tab|Shift|Control|Alt|Meta|Escape|Enter|Process)$/;

/** Several lines, a prompt, or what a web page made of spaces and quotes; all else the field takes by itself. */
const needsReading = /[^ -~]|[$%>#] /;

function textIn(event: Event): string {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  return (event instanceof DragEvent ? event.dataTransfer : data)?.getData('text/plain') ?? '';
}

/** `?c=` on any page, and `?q=` on that of the search. */
function askedCommand(): string | null {
  const { pathname, search } = location;
  const form = document.querySelector<HTMLFormElement>('#root .prompt');
  const asked = new URLSearchParams(search);
  return asked.get('c') ?? (form?.getAttribute('action') === pathname ? asked.get('q') : null);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(field);
}

function ignore(): void {}
