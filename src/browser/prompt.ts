/**
 * The prompt of every page: the shell is fetched when the focus comes near, and takes its place when it is used: by a
 * key, a tap, a paste, `/` from outside, or an address that holds a command.
 */
import type { ShellSite, Terminal } from '../shell/start.ts';
import { alertReader } from './regions.ts';

export function followPrompt(site: ShellSite): { look: () => void } {
  let terminal: Terminal | null = null;
  const load = () => Promise.all([import('../shell/start.ts'), import('../styles/shell.css?inline')]);
  // One promise for all who wait, who go on in the order in which they came.
  let starting: Promise<Terminal> | null = null;
  const start = () => {
    starting ??= load().then(([{ startShell }, { default: style }]) => {
      terminal = startShell(site, style);
      return terminal;
    });
    starting.catch(() => {
      starting = null;
    });
    return starting;
  };
  const take = () => void start().then(({ take }) => take(), ignore);

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
      Promise.all([start(), import('../shell/paste.ts')]).then(
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
      () => {
        if (input) input.value = typed;
        // Without a network neither the shell comes nor another page.
        if (navigator.onLine) form.submit();
        else alertReader('You are offline, and the prompt needs the network.');
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
  const typed = document.querySelector<HTMLInputElement>(field);
  if (typed && typed === document.activeElement && typed.value !== '') take();
  return {
    look: () => {
      if (terminal || asksForCommand()) start().then(({ visit }) => visit(), ignore);
    },
  };
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
function asksForCommand(): boolean {
  const { pathname, search } = location;
  const form = document.querySelector<HTMLFormElement>('#root .prompt');
  return /[?&]c=/.test(search) || (/[?&]q=/.test(search) && form?.getAttribute('action') === pathname);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(field);
}

function ignore(): void {}
