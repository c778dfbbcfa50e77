/** Reads the marks that plugins of Gatsby know in fenced code. */
import type { Edit } from '../../body/model.ts';

/** A fenced block that is read. `line` is the number of its last line of code, which marks do not count as. */
type Fence = { marks: string; info: { start: number; end: number; text: string }; line: number; highlighted: number[] };

/**
 * Writes the marks of gatsby-remark-prismjs and gatsby-remark-vscode as those of catpost: `js{1,3}{numberLines: true}`,
 * `// highlight-line`, `// highlight-next-line` and `// highlight-start` to `-end`
 * (https://www.gatsbyjs.com/plugins/gatsby-remark-prismjs/).
 */
export function codeMarks(body: string): Edit[] {
  const edits: Edit[] = [];
  let fence: Fence | null = null;
  let [offset, marked]: [number, Marked] = [0, 'none'];
  for (const line of body.split('\n')) {
    const end = offset + line.length;
    const [, before = '', marks = null, text = ''] = /^([ \t>]*(?:[-*+] )?)(`{3,}|~{3,})([^`]*)$/.exec(line) ?? [];
    if (fence === null) {
      const start = offset + before.length + (marks ?? '').length;
      if (marks !== null) fence = { marks, info: { start, end, text }, line: 0, highlighted: [] };
    } else if (marks?.startsWith(fence.marks) && text.trim() === '') {
      edits.push(...infoEdits(fence));
      [fence, marked] = [null, 'none'];
    } else {
      const [mark = '', what = ''] = markPattern.exec(line) ?? [];
      const isOwnLine = mark !== '' && line.trim() === mark.trim();
      if (mark !== '')
        edits.push({ start: isOwnLine ? offset : end - mark.length, end: isOwnLine ? end + 1 : end, text: '' });
      if (!isOwnLine) {
        fence.line += 1;
        if (marked !== 'none' || what === 'line') fence.highlighted.push(fence.line);
      }
      marked = nextMarked(what, marked, isOwnLine);
    }
    offset = end + 1;
  }
  return edits;
}

/** How many of the lines that follow are highlighted. */
type Marked = 'none' | 'next' | 'all';

const markPattern = /\s*(?:\/\/|#|--|<!--|\/\*|\{\/\*)\s*highlight-(line|next-line|start|end)\s*(?:-->|\*\/\}?)?\s*$/;

function nextMarked(what: string, marked: Marked, isOwnLine: boolean): Marked {
  if (what === 'next-line') return 'next';
  if (what === 'start') return 'all';
  if (what === 'end') return 'none';
  return marked === 'next' && !isOwnLine ? 'none' : marked;
}

/** `js{1,3}{numberLines: true}` -> `js {1,3} showLineNumbers`, `js:title=a.js` -> `js title="a.js"` */
function infoEdits({ info, highlighted }: Fence): Edit[] {
  const { start, end, text } = info;
  const lines = highlighted.length > 0 ? ` {${highlighted.join(',')}}` : '';
  const written = text
    .replace(/\{\s*numberLines:\s*(?:true|\d+)\s*\}/i, ' showLineNumbers')
    .replace(/:title=(\S+)/, ' title="$1"')
    .replace(/^([\w+#-]+)(\{[\d,\s-]+\})/, '$1 $2');
  if (written === text && lines === '') return [];
  return [{ start, end, text: `${written.replace(/ {2,}/g, ' ').trimEnd() || 'text'}${lines}` }];
}
