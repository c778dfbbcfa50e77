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

/** A container whose end is not found. */
export type OpenContainer = Omit<Container, 'last'> & { colons: number };

/** Returns the containers of a text whose code is masked, in the order of their first lines. One without an end is none. */
export function containersIn(masked: string[], lines: string[]): Container[] {
  return readContainers(masked, lines).found;
}

/** Returns the containers without an end, in the order of their first lines. */
export function openContainersIn(masked: string[], lines: string[]): OpenContainer[] {
  return readContainers(masked, lines).open;
}

function readContainers(masked: string[], lines: string[]): { found: Container[]; open: OpenContainer[] } {
  const found: Container[] = [];
  const open: OpenContainer[] = [];
  const unclosed: OpenContainer[] = [];
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
    unclosed.push(...open.splice(position).slice(1));
    found.push({ ...container, last: index });
  }
  const byLine = (a: { first: number }, b: { first: number }) => a.first - b.first;
  return { found: found.sort(byLine), open: [...unclosed, ...open].sort(byLine) };
}

/** Returns which container is closed: the innermost with as many colons, or else the innermost with fewer. */
function closedBy(open: OpenContainer[], colons: number): number {
  const same = open.findLastIndex((each) => each.colons === colons);
  return same === -1 ? open.findLastIndex((each) => each.colons < colons) : same;
}

function openingIn(line: string, index: number): OpenContainer | null {
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
