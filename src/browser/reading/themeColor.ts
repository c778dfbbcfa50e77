/**
 * Colours the browser's own frame like the page. The document names the colours of the system's themes; this adds that
 * of the theme that the reader chose.
 */

/** Call at the start, and after each change of a setting. */
export function updateThemeColor(): void {
  document.querySelector('meta[name="theme-color"]:not([media])')?.remove();
  const { documentElement: root } = document;
  if (root.dataset.theme === undefined) return;
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = getComputedStyle(root).getPropertyValue('--paper');
  // The first element that applies counts.
  document.head.prepend(meta);
}
