/** Writes a heading that has an id of the author. */
import { slug } from 'github-slugger';
import { markdownToText } from '../../../content/values/plainMarkdown.ts';

/**
 * Returns the text of a heading that an address with the fragment `#id` leads to. catpost gives each heading the id of its
 * text. If that is another, the old one stays as an anchor, because pages of other sites link to it.
 */
export function headingWithId(text: string, id: string): string {
  return slug(markdownToText(text)) === id ? text : `<a id="${id}"></a>${text}`;
}
