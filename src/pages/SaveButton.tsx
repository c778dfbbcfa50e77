/** The button that saves the page for offline reading. browser/saving/savedLabel.ts updates its label. */

export function SaveButton() {
  return (
    <button
      type="button"
      className="quiet"
      data-action="save"
      aria-haspopup="dialog"
      aria-label="Save for offline reading"
    >
      save
    </button>
  );
}
