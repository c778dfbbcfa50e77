/** Writes a stylesheet in as few bytes as white space and comments allow. gzip does the rest. */
import type { ChildNode, Container } from 'postcss';

/** Returns the text of a stylesheet, or of the inside of a rule. */
export function minifyCss(container: Container): string {
  const nodes = (container.nodes ?? []).filter((node) => node.type !== 'comment');
  return nodes
    .map((node, index) => {
      const needsSemicolon = node.type === 'decl' || (node.type === 'atrule' && node.nodes === undefined);
      const isLast = index === nodes.length - 1 && container.type !== 'root';
      return textOf(node) + (needsSemicolon && !isLast ? ';' : '');
    })
    .join('');
}

function textOf(node: ChildNode): string {
  switch (node.type) {
    case 'decl':
      return `${node.prop}:${compact(node.value)}${node.important ? '!important' : ''}`;
    case 'rule':
      return `${compact(node.selector)}{${minifyCss(node)}}`;
    case 'atrule': {
      const start = `@${node.name}${node.params === '' ? '' : ` ${compact(node.params)}`}`;
      return node.nodes === undefined ? start : `${start}{${minifyCss(node)}}`;
    }
    case 'comment':
      return '';
  }
}

/** Shortens white space to one space, and removes it around commas. Keeps quoted texts. */
function compact(text: string): string {
  return text
    .trim()
    .replace(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\s*,\s*|\s+/gs, (found, quoted: string | undefined) => {
      if (quoted !== undefined) return quoted;
      return found.includes(',') ? ',' : ' ';
    });
}
