/** Offers to save the page for offline; browser/savedLabel.ts says on it what is saved. */

export function SaveButton() {
  return (
    <button type="button" data-action="save" aria-haspopup="dialog" aria-label="Save for offline">
      save
    </button>
  );
}
