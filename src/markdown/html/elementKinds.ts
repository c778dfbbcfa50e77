/** What the HTML standard says of elements by their names, as far as raw HTML needs it (htmlTags.ts). */

/** Elements that have no end tag (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
export const voidNames = names('area base br col embed hr img input link meta param source track wbr');

/** Elements that stand within a line of text. One that is not closed ends with its paragraph. */
export const inlineNames = names(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var',
);

/** What shows a file of its own; what stands within is for browsers that cannot, and is never seen. */
export const embeddedNames = names('audio iframe video');

/** What holds elements of another language, of which only the text is read here. */
export const foreignNames = names('math svg');

/** Elements whose end tag may be left out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags). */
export const omissibleNames = names('caption colgroup dd dt li p rp rt tbody td tfoot th thead tr');

/** Elements that are what they are only within another: alone, a browser drops the tag or hides the text. */
export const contextsOf: Record<string, string[]> = {
  ...Object.fromEntries(
    ['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((name) => [name, ['table']]),
  ),
  dd: ['dl'],
  dt: ['dl'],
  li: ['ul', 'ol'],
  rp: ['ruby'],
  rt: ['ruby'],
  source: ['picture', 'video', 'audio'],
  track: ['video', 'audio'],
};

/**
 * Elements of HTML, of today and of old, that are not allowed and have text within. Their pair of tags is left out and the
 * text stays, as its author means the element and does not write about it.
 */
export const unwrappedNames = names(
  `acronym address applet article aside basefont big blink body button canvas center data datalist dialog dir fieldset font
   footer form frameset head header hgroup html label legend main map marquee math menu meter nav nobr noscript object optgroup
   option output progress rb rtc search select slot svg template`,
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
