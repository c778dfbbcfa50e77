/** Finds shortcodes (https://codex.wordpress.org/Shortcode_API). */

/** A shortcode in a text. Attributes without a name are `0`, `1`, … */
export type Shortcode = {
  name: string;
  attributes: Map<string, string>;
  /** The text between its tags; null without an end tag. */
  content: string | null;
  /** Whether it is written as `[[name]]`, which WordPress shows as `[name]`. */
  isEscaped: boolean;
  start: number;
  end: number;
  source: string;
};

const opening = /\[(\[?)([a-z][\w-]*)((?:\s|=|:)(?:[^[\]"']|"[^"]*"|'[^']*')*)?(\/?)\]/gi;

/** Returns the shortcodes that are not within another one, in order. */
export function findShortcodes(text: string): Shortcode[] {
  const found: Shortcode[] = [];
  const lower = text.toLowerCase();
  let end = 0;
  for (const match of text.matchAll(opening)) {
    const [whole, bracket = '', written = '', rest = '', slash = ''] = match;
    if (match.index < end) continue;
    const name = written.toLowerCase();
    const closeTag = `[/${name}]`;
    const close = slash === '/' ? -1 : lower.indexOf(closeTag, match.index + whole.length);
    const content = close === -1 ? null : text.slice(match.index + whole.length, close);
    end = close === -1 ? match.index + whole.length : close + closeTag.length;
    const isEscaped = bracket === '[' && text[end] === ']';
    if (isEscaped) end += 1;
    const start = bracket === '[' && !isEscaped ? match.index + 1 : match.index;
    found.push({
      name,
      attributes: attributesOf(rest),
      content,
      isEscaped,
      start,
      end,
      source: text.slice(start, end),
    });
  }
  return found;
}

/** Reads `width="300" align=left https://…`, and `=https://…` of old shortcodes. */
function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const text = written
    .replace(/^=/, ' ')
    .replace(/&(?:#8221|#8243|quot|#34);/g, '"')
    .replace(/[“”″]/g, '"');
  let count = 0;
  for (const [, name, , quoted, plain] of text.matchAll(/(?:([\w-]+)\s*=\s*)?(?:(["'])(.*?)\2|([^\s"']+))/g)) {
    attributes.set(name?.toLowerCase() ?? String(count++), quoted ?? plain ?? '');
  }
  return attributes;
}
