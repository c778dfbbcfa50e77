/** The choices of completion: a list above the line, walked by Tab and arrow keys, and taken by Enter or a tap. */
import { element } from '../../dom/element.ts';
import { announce } from '../../dom/liveRegions.ts';
import type { Candidate } from '../completion/complete.ts';

export type Choices = {
  root: HTMLElement;
  /** `onPick` is called for each one that is walked to, and for one that is tapped, which ends the list. */
  show: (choices: readonly Candidate[], more: boolean, onPick: (choice: Candidate) => void) => void;
  isShown: () => boolean;
  /** To the next one or the one before, round the end. */
  walk: (by: 1 | -1) => void;
  /** Whether one is walked to. */
  isWalked: () => boolean;
  close: () => void;
};

const listId = 'shell-choices';

export function createChoices(input: HTMLInputElement): Choices {
  const root = element('div', { className: 'pane-choices', id: listId, role: 'listbox', ariaLabel: 'Completions' });
  root.hidden = true;
  let shown: readonly Candidate[] = [];
  let at = -1;
  let pick: (choice: Candidate) => void = () => {};
  // The list must not take the focus from the line.
  root.addEventListener('pointerdown', (event) => event.preventDefault());
  const close = () => {
    root.hidden = true;
    root.replaceChildren();
    shown = [];
    at = -1;
    input.removeAttribute('aria-activedescendant');
    input.removeAttribute('aria-controls');
  };
  return {
    root,
    show: (choices, more, onPick) => {
      close();
      pick = onPick;
      shown = choices;
      root.append(
        ...shown.map((choice, index) => {
          const option = element(
            'div',
            { role: 'option', id: `${listId}-${index}`, ariaSelected: 'false', ariaLabel: nameOf(choice) },
            choice.label,
          );
          option.addEventListener('click', () => {
            close();
            onPick(choice);
          });
          return option;
        }),
      );
      root.hidden = false;
      root.scrollTop = 0;
      input.setAttribute('aria-controls', listId);
      announce(`${more ? 'The first ' : ''}${choices.length} completions`);
    },
    isShown: () => shown.length > 0,
    walk: (by) => {
      root.children[at]?.setAttribute('aria-selected', 'false');
      at = at === -1 && by === -1 ? shown.length - 1 : (at + by + shown.length) % shown.length;
      const option = root.children[at];
      option?.setAttribute('aria-selected', 'true');
      option?.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', `${listId}-${at}`);
      const choice = shown[at];
      if (choice) pick(choice);
    },
    isWalked: () => at !== -1,
    close,
  };
}

/** What is seen is short, as bash shows it; what is heard stands alone: the whole word, and what an option does. */
function nameOf({ value, summary }: Candidate): string {
  return summary === undefined ? value : `${value}: ${summary}`;
}
