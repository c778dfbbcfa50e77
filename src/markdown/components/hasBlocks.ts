/** Tells components that stand in a line of text from those that are blocks. */

/** Returns whether the HTML of a component has an element that cannot stand in a line of text. */
export function hasBlocks(html: string): boolean {
  return block.test(html);
}

const block =
  /<(?:address|article|aside|blockquote|details|dialog|div|dl|fieldset|figure|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|search|section|table|ul)[\s/>]/i;
