/** Looks at what stands around a drawing. */

/** How far an element or a link around a drawing is searched. */
const farthest = 2_000;

/** Returns whether a drawing is an icon: it stands in a heading, a link, a button or a summary. */
export function isIconAt(body: string, start: number): boolean {
  const before = body.slice(Math.max(0, start - farthest), start);
  const paragraph = before.split(/\n[ \t>]*\n/).at(-1) ?? '';
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^[ \t>]*#{1,6}[ \t]/.test(line) || isInLink(paragraph) || isInElement(before);
}

/** Returns whether a bracket is open that a text of a link may have. */
function isInLink(before: string): boolean {
  const signs = [...before.replace(/\\./g, '').matchAll(/[[\]]/g)].map(([sign]) => (sign === '[' ? 1 : -1));
  return signs.reduce<number>((depth, step) => Math.max(0, depth + step), 0) > 0;
}

function isInElement(before: string): boolean {
  const open = new Set<string>();
  for (const [, slash, name = ''] of before.matchAll(/<(\/?)(a|button|h[1-6]|summary|label)(?=[\s>])/gi)) {
    if (slash === '') open.add(name.toLowerCase());
    else open.delete(name.toLowerCase());
  }
  return open.size > 0;
}

/** Returns whether the block of a drawing has other tags, in which markdown may not be read. */
export function isInHtml(body: string, start: number, end: number): boolean {
  const before = body.slice(Math.max(0, start - farthest), start).split(/\n[ \t>]*\n/);
  const [after = ''] = body.slice(end, end + farthest).split(/\n[ \t>]*\n/, 1);
  return /<[a-z/]/i.test((before.at(-1) ?? '') + after);
}
