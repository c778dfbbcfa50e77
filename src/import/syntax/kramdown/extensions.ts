/** Removes the extensions of kramdown: https://kramdown.gettalong.org/syntax.html#extensions. */
import { withoutCode } from '../../body/code.ts';
import type { Edit, PassContext } from '../../body/model.ts';

/** The beginning of an extension, or an extension without a text; and the sign that ends a block. */
const startPattern = /\{::(\w+)(?:\s[^}\n]*?)?(\/?)\}|^[ \t]*\^[ \t]*$/gm;

/** Returns the edits. A comment is never published; the text of any other extension stays. */
export function extensions(body: string, { note }: PassContext): Edit[] {
  if (!/\{::|^[ \t]*\^[ \t]*$/m.test(body)) return [];
  const text = withoutCode(body);
  const edits: Edit[] = [];
  let position = 0;
  for (const match of text.matchAll(startPattern)) {
    const [whole, name = '', slash = ''] = match;
    const start = match.index;
    if (start < position) continue;
    position = start + whole.length;
    if (name === '' || slash === '/') {
      edits.push({ start, end: position, text: '' });
      continue;
    }
    const end = endOf(text, name, position);
    if (end === null) {
      note({ kind: 'syntax', about: `{::${name}}`, message: `${whole} has no end, so it is left as it is` }, start);
    } else if (name === 'comment') {
      edits.push({ start, end: end.end, text: '' });
      position = end.end;
    } else {
      edits.push({ start, end: position, text: '' }, { ...end, text: '' });
      position = end.end;
    }
  }
  return edits;
}

/** Returns where `{:/name}` or `{:/}` is; null if an extension is not closed. */
function endOf(text: string, name: string, from: number): { start: number; end: number } | null {
  const [named, short] = [`{:/${name}}`, '{:/}'].map((sign) => ({ sign, start: text.indexOf(sign, from) }));
  const found = [named, short].filter((each) => each !== undefined && each.start !== -1);
  const first = found.toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0))[0];
  return first === undefined ? null : { start: first.start, end: first.start + first.sign.length };
}
