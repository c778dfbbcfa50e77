/**
 * Removes what only told a tool something: where an excerpt ends, where the table of contents stands, and the attributes
 * of Python-Markdown (https://python-markdown.github.io/extensions/attr_list/).
 */
import { withoutCode } from '../../body/code.ts';
import type { Pass } from '../../body/model.ts';

const markers: readonly RegExp[] = [
  // The end of an excerpt.
  /^[ \t]*(?:<!--[ \t]*(?:truncate|more|excerpt(?:[ \t]+end)?|end[ \t]+excerpt)[ \t]*-->|\{\/\*[ \t]*truncate[ \t]*\*\/\})[ \t]*(?:\n|$)/gim,
  // The table of contents: catpost makes one itself.
  /^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|@\[toc\](?:\([^)\n]*\))?|<!--[ \t]*\/?toc[ \t]*-->)[ \t]*(?:\n|$)/gim,
  // Attributes behind a link or a picture, or on a line of their own.
  /(?<=[)\]])\{:?[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w.%-]+))(?:[ \t]+(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[\w.%-]+)))*[ \t]*\}/g,
];

/** Removes the markers outside of code. */
export const removeMarkers: Pass = (body) => {
  if (!/toc|truncate|more|excerpt|[)\]]\{/i.test(body)) return [];
  const text = withoutCode(body);
  return markers.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, text: '' })),
  );
};
