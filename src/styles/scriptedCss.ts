/**
 * Rules for pages whose scripts run, from the first paint on. The inline script adopts them (browser/inlineScript.ts), so that they
 * take no room in the stylesheet.
 */

/** Buttons answer to 44 px on touch screens. Later, this would count as a shift of the layout. touch.css has what would not. */
export const touchCss = [
  '@media (pointer:coarse){',
  'button.quiet{padding:10px .5ch;margin:-11px -.5ch}',
  ':is(.contents,.prose) summary{padding-block:10px;margin-block:-10px}}',
].join('');

/**
 * With `data-gradual`, a page is first laid out as far as it is seen; browser/reading/layOut.ts does the rest. The margins in a
 * section stay in it, whether it is laid out or not. Marks of headings and outlines are outside of it. `overflow-anchor` stands
 * for browsers that keep the reader's place when what is above it changes its height. Safari does not.
 */
export const gradualCss = [
  ':where(.prose)>section{display:flow-root}',
  'div.prose{margin-block-end:var(--row)}',
  '.prose>section>:last-child,.prose>section>:last-child>li:last-child>:last-child{margin-block-end:0}',
  '@media screen{[data-gradual] .prose>section+section{',
  'content-visibility:auto;contain-intrinsic-block-size:auto 30rem;overflow-clip-margin:6rem}}',
].join('');
