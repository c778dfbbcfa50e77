/** Text with inline markup, as the data of pages has it. */

/** A line of text with inline markup: strings, and elements with their properties and children. */
export type RichText = (
  | string
  | [tag: RichTag, properties: { href?: string; dir?: 'ltr' | 'rtl' }, children: RichText]
)[];

/** The elements of inline markup. */
export type RichTag = 'a' | 'abbr' | 'bdi' | 'code' | 'del' | 'em' | 'kbd' | 'mark' | 'strong' | 'sub' | 'sup';
