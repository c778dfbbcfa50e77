/** Reads lists of attributes: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions. */

/** What a list says. `names` are references to other lists, and `toc`. */
export type Attributes = { id: string | null; classes: string[]; keys: string[]; names: string[] };

/** A list of attributes in a text, and the line on which it is. */
export type FoundList = { start: number; end: number; line: number; attributes: Attributes };

/** `{: .class #id key="value" name}` and `{:name: .class}`. */
export const attributeListPattern = /\{:(?![:/])((?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*)\}/g;

const partPattern = /\s*(?:#([\w:.-]+)|\.([\w-]+)|([\w:-]+)=(?:"[^"]*"|'[^']*')|([\w-]+))(?=[\s.#]|$)/y;

/** Returns what stands between `{:` and `}`; null if that is no list, as in `{:ok, value}`. */
export function readAttributes(written: string): Attributes | null {
  const list = written.trimEnd();
  const attributes: Attributes = { id: null, classes: [], keys: [], names: [] };
  partPattern.lastIndex = 0;
  while (partPattern.lastIndex < list.length) {
    const match = partPattern.exec(list);
    if (match === null) return null;
    const [, id, className, key, name] = match;
    if (id !== undefined) attributes.id = id;
    if (className !== undefined) attributes.classes.push(className);
    if (key !== undefined) attributes.keys.push(key);
    if (name !== undefined) attributes.names.push(name);
  }
  return attributes;
}

/** Returns the name and the list of a definition, `name: .class`; null for any other. */
export function readDefinition(written: string): { name: string; attributes: Attributes } | null {
  const [, name, list = ''] = /^([\w-]+):(?:\s|$)(.*)$/.exec(written.trim()) ?? [];
  const attributes = name === undefined ? null : readAttributes(list);
  return name === undefined || attributes === null ? null : { name, attributes };
}
