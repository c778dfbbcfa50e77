/** The list of completions above the line. Tab and the arrow keys walk through it; Enter or a tap takes one. */
import { element } from '../../dom/element.ts';
import { announce } from '../../dom/liveRegions.ts';
import { countText } from '../../words/fillText.ts';
import type { ShellTexts } from '../command.ts';
import type { Candidate } from '../completion/complete.ts';

/** The list of completions. */
export type Choices = {
  root: HTMLElement;
  /**
   * Shows a list. `onPick` is called for each choice that is walked to, and for one that is tapped, which closes the
   * list.
   */
  show: (choices: readonly Candidate[], hasMore: boolean, onPick: (choice: Candidate) => void) => void;
  isShown: () => boolean;
  /** Goes to the next or the previous choice, and from one end to the other. */
  walk: (by: 1 | -1) => void;
  /** Whether a choice has been walked to. */
  isWalked: () => boolean;
  close: () => void;
};

type ChoicesState = {
  root: HTMLElement;
  input: HTMLInputElement;
  shown: readonly Candidate[];
  /** The index of the choice that was walked to; -1 for none. */
  current: number;
  pick: (choice: Candidate) => void;
};

const listId = 'shell-choices';

/** Creates an empty list for a field. */
export function createChoices(input: HTMLInputElement, { words, language }: ShellTexts): Choices {
  const root = element('div', { className: 'pane-choices', id: listId, role: 'listbox', ariaLabel: words.completions });
  root.hidden = true;
  // The list must not take the focus from the line.
  root.addEventListener('pointerdown', (event) => event.preventDefault());
  const state: ChoicesState = { root, input, shown: [], current: -1, pick: () => {} };
  return {
    root,
    show: (choices, more, onPick) => {
      close(state);
      state.pick = onPick;
      state.shown = choices;
      root.append(...choices.map((choice, index) => optionElement(state, choice, index)));
      root.hidden = false;
      root.scrollTop = 0;
      input.setAttribute('aria-controls', listId);
      announce(countText(more ? words.firstCompletions : words.completionCount, choices.length, language));
    },
    isShown: () => state.shown.length > 0,
    walk: (by) => walk(state, by),
    isWalked: () => state.current !== -1,
    close: () => close(state),
  };
}

function optionElement(state: ChoicesState, choice: Candidate, index: number): HTMLElement {
  const option = element(
    'div',
    { role: 'option', id: `${listId}-${index}`, ariaSelected: 'false', ariaLabel: spokenName(choice) },
    choice.label,
  );
  option.addEventListener('click', () => {
    close(state);
    state.pick(choice);
  });
  return option;
}

function walk(state: ChoicesState, by: 1 | -1): void {
  const { root, input, shown, current } = state;
  root.children[current]?.setAttribute('aria-selected', 'false');
  state.current = current === -1 && by === -1 ? shown.length - 1 : (current + by + shown.length) % shown.length;
  const option = root.children[state.current];
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', `${listId}-${state.current}`);
  const choice = shown[state.current];
  if (choice) state.pick(choice);
}

function close(state: ChoicesState): void {
  const { root, input } = state;
  root.hidden = true;
  root.replaceChildren();
  state.shown = [];
  state.current = -1;
  input.removeAttribute('aria-activedescendant');
  input.removeAttribute('aria-controls');
}

/**
 * Returns the name for screen readers: the whole word, and what an option does. The visible label is short, as in bash.
 */
function spokenName({ value, summary }: Candidate): string {
  return summary === undefined ? value : `${value}: ${summary}`;
}
