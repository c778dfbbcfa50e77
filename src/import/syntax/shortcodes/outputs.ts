/** Makes what shortcodes become. */
import type { Output, ShortcodeView } from './model.ts';

/** Returns blocks of markdown. */
export function block(text: string): Output {
  return { kind: 'block', text };
}

/** Returns text within a line. */
export function inline(text: string): Output {
  return { kind: 'inline', text };
}

/** Returns nothing, for what only the old theme had. */
export function nothing(): Output {
  return inline('');
}

/** Returns what is between the tags, without the shortcode. */
export function innerOf(view: ShortcodeView): Output {
  const text = view.inner();
  return view.isAlone || text.includes('\n') ? block(text) : inline(text);
}

/** Returns a text below a title, which is not a heading, because headings divide a post. */
export function titled(title: string | null, text: string): string {
  return title === null ? text.trim() : `**${title.trim()}**\n\n${text.trim()}`.trim();
}
