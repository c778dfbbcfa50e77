/** What paper needs to know of a site, behind the bundled stylesheet. */

/** Paper has no base: an address within the site gets the host of `url`, that of site.yaml. See print.css for the others. */
export function printCss(url: string): string {
  return `@media print{.prose a[href^="/"]:not(.bare)::after{content:" <${new URL(url).origin}" attr(href) ">"}}`;
}
