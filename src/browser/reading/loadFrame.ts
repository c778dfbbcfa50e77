/**
 * `data-action="load-frame"`: what waits in the template of a placeholder takes its place. Until then nothing is asked of
 * the other host. Everything about the frame, its sandbox too, was set at build by markdown/media.ts.
 */

/** `button` is the placeholder's; the focus goes on to what was loaded. */
export function loadFrame(button: HTMLElement): void {
  const placeholder = button.closest('.frame');
  const waiting = placeholder?.querySelector('template')?.content.firstElementChild;
  if (!placeholder || !waiting) return;
  const loaded = document.importNode(waiting, true);
  placeholder.replaceWith(loaded);
  if (loaded instanceof HTMLElement) loaded.focus();
}
