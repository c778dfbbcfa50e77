/** Reads what plugins of Gatsby know behind a fence. */
import type { Edit } from '../../body/model.ts';

/**
 * Writes the words of gatsby-remark-prismjs and gatsby-remark-vscode as those of catpost: `js{1,3}{numberLines: true}` becomes
 * `js {1,3} showLineNumbers`, and `js:title=a.js` becomes `js title="a.js"`
 * (https://www.gatsbyjs.com/plugins/gatsby-remark-prismjs/).
 */
export function codeInfo(body: string): Edit[] {
  const edits: Edit[] = [];
  let [fence, offset]: [string | null, number] = [null, 0];
  for (const line of body.split('\n')) {
    const [, before = '', marks = null, info = ''] = /^([ \t>]*(?:[-*+] )?)(`{3,}|~{3,})([^`]*)$/.exec(line) ?? [];
    if (fence === null && marks !== null) {
      fence = marks;
      const written = infoOf(info);
      const start = offset + before.length + marks.length;
      if (written !== info) edits.push({ start, end: offset + line.length, text: written });
    } else if (fence !== null && marks?.startsWith(fence) && info.trim() === '') fence = null;
    offset += line.length + 1;
  }
  return edits;
}

function infoOf(info: string): string {
  const written = info
    .replace(/\{\s*numberLines:\s*(?:true|\d+)\s*\}/i, ' showLineNumbers')
    .replace(/:title=(\S+)/, ' title="$1"')
    .replace(/^([\w+#-]+)(\{[\d,\s-]+\})/, '$1 $2');
  return written === info ? info : written.replace(/ {2,}/g, ' ').trimEnd();
}
