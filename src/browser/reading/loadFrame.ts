/**
 * `data-action="load-frame"`: replaces a placeholder with the frame in its template. Until then, nothing is requested
 * from the other host. The build has set all attributes of the frame, including its sandbox (markdown/media.ts).
 */

/** `button` is that of the placeholder. The focus moves to the frame. */
export function loadFrame(button: HTMLElement): void {
  const placeholder = button.closest('.frame');
  const waiting = placeholder?.querySelector('template')?.content.firstElementChild;
  if (!placeholder || !waiting) return;
  const loaded = document.importNode(waiting, true);
  placeholder.replaceWith(loaded);
  if (loaded instanceof HTMLElement) loaded.focus();
}
