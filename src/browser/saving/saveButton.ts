/** The button that saves a page for offline reading. Its label says whether the page is saved. */

/** Shows the button where saving works, and updates its label. `path` is the path of the page that is shown. */
export async function updateSaveButton(path: string): Promise<void> {
  const save = document.querySelector<HTMLElement>('main [data-action="save"]');
  // A page that is not served securely has no service workers.
  if (save) save.hidden = import.meta.env.DEV || !('serviceWorker' in navigator);
  // There is a service worker only while something is saved. Without one, no further script is needed.
  if (navigator.serviceWorker?.controller) (await import('./savedLabel.ts')).showSavedLabel(path);
}
