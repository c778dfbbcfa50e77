/**
 * Finds containers, such as `:::tip Title`, in the forms of Docusaurus (https://docusaurus.io/docs/markdown-features/admonitions),
 * VitePress (https://vitepress.dev/guide/markdown#custom-containers), VuePress, Starlight and Pandoc.
 */

/** A container from the line `first` to the line `last`, which close it in. `indent` is what is before its colons. */
export type Container = {
  first: number;
  last: number;
  indent: string;
  name: string;
  title: string;
  isOpen: boolean;
};

type Opening = Omit<Container, 'last'> & { colons: number };

/** Returns the containers of a text whose code is masked, in the order of their first lines. One without an end is none. */
export function containersIn(masked: string[], lines: string[]): Container[] {
  const found: Container[] = [];
  const open: Opening[] = [];
  for (const [index, line] of masked.entries()) {
    if (!line.includes(':::')) continue;
    const closing = /^[ \t>]*(:{3,})[ \t]*$/.exec(line)?.[1];
    if (closing === undefined) {
      const opening = openingIn(lines[index] ?? '', index);
      if (opening !== null) open.push(opening);
      continue;
    }
    const position = closedBy(open, closing.length);
    const container = open[position];
    if (container === undefined) continue;
    open.length = position;
    found.push({ ...container, last: index });
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Returns which container is closed: the innermost with as many colons, or else the innermost with fewer. */
function closedBy(open: Opening[], colons: number): number {
  const same = open.findLastIndex((each) => each.colons === colons);
  return same === -1 ? open.findLastIndex((each) => each.colons < colons) : same;
}

function openingIn(line: string, index: number): Opening | null {
  const [, indent = '', colons = '', written = ''] = /^([ \t>]*)(:{3,})[ \t]*(\S.*?)[ \t]*:*[ \t]*$/.exec(line) ?? [];
  const [, name, label, attributes = '', rest = ''] =
    /^([A-Za-z][\w-]*)(?:\[([^\]]*)\])?[ \t]*(\{[^}]*\})?[ \t]*(.*)$/.exec(
      written.replace(/^\{[ \t]*([A-Za-z][\w-]*)[ \t]*\}/, '$1'),
    ) ?? fromBraces(written);
  if (name === undefined) return null;
  const title =
    label ?? valueIn(attributes, 'title') ?? valueIn(attributes, 'summary') ?? rest.replace(/\{[^}]*\}/g, '').trim();
  const isOpen = /\bopen\b/.test(attributes) || /\{open\}/.test(rest);
  return { first: index, indent, colons: colons.length, name, title: title.replace(/^(["'])(.*)\1$/, '$2'), isOpen };
}

/** Reads `{.callout-note title="x"}` of Pandoc and Quarto, as the name and the attributes. */
function fromBraces(written: string): (string | undefined)[] {
  const [, name, attributes = ''] = /^\{[^}]*?\.(?:callout-)?([A-Za-z][\w-]*)([^}]*)\}/.exec(written) ?? [];
  return ['', name, undefined, `{${attributes}}`, ''];
}

function valueIn(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}
