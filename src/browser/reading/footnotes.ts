/** Loads the previews of footnotes when the reader first points at a footnote's number or moves the focus to it. */

/** Starts listening. Call it once. */
export function followFootnotes(): void {
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-footnote-ref]')) return;
      import('./footnotePreview.ts').then(({ previewFootnote }) => previewFootnote(event), ignore);
    });
  }
}

function ignore(): void {}
