/**
 * `data-action="load-frame"`: replaces a placeholder with the frame in its template. Until then, nothing is requested
 * from the other host. The build has set all attributes of the frame, including its sandbox (markdown/plugins/media.ts).
 */

/** Loads the frame and moves the focus to it. `button` is the placeholder's button. */
export function loadFrame(button: HTMLElement): void {
  const placeholder = button.closest('.frame');
  const waiting = placeholder?.querySelector('template')?.content.firstElementChild;
  if (!placeholder || !waiting) return;
  const loaded = document.importNode(waiting, true);
  placeholder.replaceWith(loaded);
  if (loaded instanceof HTMLElement) loaded.focus();
}
