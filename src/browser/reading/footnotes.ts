/** Waits for a reader who points at a footnote's number or comes to it by Tab, and only then fetches what shows it. */

/** To be called once. */
export function followFootnotes(): void {
  for (const type of ['pointerover', 'focusin'] as const) {
    document.addEventListener(type, (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('[data-footnote-ref]')) return;
      import('./footnotePreview.ts').then(({ previewFootnote }) => previewFootnote(event), ignore);
    });
  }
}

function ignore(): void {}
