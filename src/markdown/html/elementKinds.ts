/** Kinds of HTML elements, by their names: the facts of the HTML standard that reading raw HTML needs. */

/** Elements without an end tag (https://html.spec.whatwg.org/multipage/syntax.html#void-elements). */
export const voidNames = names('area base br col embed hr img input link meta param source track wbr');

/** Elements within a line of text. One that is not closed ends with its paragraph. */
export const inlineNames = names(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var',
);

/** Elements that show a separate file. Their content is for browsers that cannot show it, and is never visible. */
export const embeddedNames = names('audio iframe video');

/** Elements that contain elements of another language. Only the text of those is kept. */
export const foreignNames = names('math svg');

/** Elements whose end tag may be left out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags). */
export const omissibleNames = names('caption colgroup dd dt li p rp rt tbody td tfoot th thead tr');

/**
 * Elements that have a meaning only within one of the listed elements. Elsewhere, browsers drop the tag or hide the
 * text.
 */
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
 * Elements of HTML, current and obsolete, that are not allowed and contain text. If such an element is closed, its tags
 * are removed and its text stays: the author used the element, and did not write about it.
 */
export const unwrappedNames = names(
  `acronym address applet article aside basefont big blink body button canvas center data datalist dialog dir fieldset font
   footer form frameset head header hgroup html label legend main map marquee math menu meter nav nobr noscript object optgroup
   option output progress rb rtc search select slot svg template`,
);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
