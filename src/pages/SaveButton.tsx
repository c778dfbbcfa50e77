/** The button that saves the page for offline reading. browser/saving/savedLabel.ts updates its label. */

import { useWords } from './words.ts';

export function SaveButton() {
  const { save, saveLabel } = useWords();
  return (
    <button type="button" className="quiet" data-action="save" aria-haspopup="dialog" aria-label={saveLabel}>
      {save}
    </button>
  );
}
