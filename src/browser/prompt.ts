/**
 * The prompt of every page: the shell is fetched when the focus comes near, and takes its place when it is used: by a
 * key, a tap, `/` from outside, or an address that holds a command.
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
