/** Parses links of Obsidian and other wikis (https://help.obsidian.md/links). */

/** A link. `page` is empty for the note itself. `size` is the width, or the width and the height, of a picture. */
export type WikiLink = {
  start: number;
  end: number;
  isEmbed: boolean;
  page: string;
  heading: string | null;
  block: string | null;
  /** The fragment of a file that is no note, such as `page=2`. */
  fragment: string;
  label: string | null;
  size: { width: number; height: number | null } | null;
};

/** Returns the links in a text whose code is masked. */
export function wikiLinks(masked: string): WikiLink[] {
  if (!masked.includes('[[')) return [];
  return [...masked.matchAll(/(!?)\[\[([^[\]\n]+)\]\]/g)].flatMap((match) => {
    const [whole, mark = '', inner = ''] = match;
    if (masked[match.index - 1] === '\\') return [];
    return [{ start: match.index, end: match.index + whole.length, isEmbed: mark === '!', ...partsOf(inner) }];
  });
}

/** Splits `page#heading|label|300`. In tables, the bar has a backslash before it. */
function partsOf(inner: string): Omit<WikiLink, 'start' | 'end' | 'isEmbed'> {
  const [target = '', ...labels] = inner.split(/\\?\|/).map((part) => part.trim());
  const [page = '', ...below] = target.split('#').map((part) => part.trim());
  const last = below.at(-1) ?? '';
  const size = sizeOf(labels.at(-1) ?? '');
  const words = size === null ? labels : labels.slice(0, -1);
  const label = words.join(' | ').trim();
  return {
    page,
    heading: last === '' || last.startsWith('^') ? null : last,
    block: last.startsWith('^') ? last.slice(1) : null,
    fragment: below.join('#'),
    label: label === '' ? null : label,
    size,
  };
}

/** Reads `300` and `300x200`; null for anything else. */
export function sizeOf(text: string): WikiLink['size'] {
  const [, width, height] = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text) ?? [];
  return width === undefined ? null : { width: Number(width), height: height === undefined ? null : Number(height) };
}

/** Returns what Obsidian shows for a link without a text of its own: the target, with `>` between its parts. */
export function shownText({ page, heading, label }: WikiLink): string {
  return label ?? [page, heading].filter((part) => part !== null && part !== '').join(' > ');
}
