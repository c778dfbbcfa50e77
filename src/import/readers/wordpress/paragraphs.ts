/**
 * Makes paragraphs of the lines of a text from the editor before WordPress 5, as WordPress does when it shows one
 * (https://developer.wordpress.org/reference/functions/wpautop/).
 */

const blockNames =
  'table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|object';

/** Returns HTML in which empty lines end paragraphs, and other line ends are line breaks. */
export function paragraphs(html: string): string {
  const kept: string[] = [];
  const keep = (whole: string, name: string) => {
    const mark = `\uE000${kept.push(whole) - 1}\uE001`;
    // A script may be a formula in a line of text.
    return name.toLowerCase() === 'script' ? `\uE002${mark}` : `\n\n${mark}\n\n`;
  };
  const marked = html
    .replaceAll('\r\n', '\n')
    .replace(/<(pre|script|style|textarea)\b[^>]*>.*?<\/\1>/gis, keep)
    .replace(new RegExp(`(<(?:${blockNames})(?:\\s[^>]*)?>)`, 'gi'), '\n\n$1')
    .replace(new RegExp(`(</(?:${blockNames})>|<hr[^>]*>)`, 'gi'), '$1\n\n')
    // A text within a box begins a paragraph of its own.
    .replace(/(<(?:div|blockquote|section|article|aside|details)(?:\s[^>]*)?>)(?!\n)/gi, '$1\n\n')
    .replace(/(?=<\/(?:div|blockquote|section|article|aside|details)>)/gi, '\n\n');
  const startsBlock = new RegExp(`^(?:\\uE000|</?(?:${blockNames})[\\s>])`, 'i');
  const parts = marked.split(/\n\s*\n/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => (startsBlock.test(part) ? part : `<p>${part.replace(/\s*\n\s*/g, '<br>\n')}</p>`))
    .join('\n')
    .replace(/\uE002?\uE000(\d+)\uE001/g, (_, index) => kept[Number(index)] ?? '');
}
