/** The browser's own frame has the colour of the theme that the reader chose; the document names those of the system's. */

/** To be called at the start and after each change of a setting. */
export function updateThemeColor(): void {
  document.querySelector('meta[name="theme-color"]:not([media])')?.remove();
  const { documentElement: root } = document;
  if (root.dataset.theme === undefined) return;
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = getComputedStyle(root).getPropertyValue('--paper');
  // The first that applies counts.
  document.head.prepend(meta);
}
