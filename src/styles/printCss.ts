/** The part of the print stylesheet that depends on the site's address. It follows the bundled stylesheet. */

/**
 * Prints links within the site with the host of `url`, the site's address from site.yaml. print.css prints all others.
 */
export function printCss(url: string): string {
  return `@media print{.prose a[href^="/"]:not(.bare,:has(img))::after{content:" <${new URL(url).origin}" attr(href) ">"}}`;
}
