/** Makes the content of a code element from lines and tokens, with as few nodes as possible. */
import type { ElementContent } from 'hast';
import { element, text } from '../tree/element.ts';
import type { CodeLine } from './codeLines.ts';
import type { CodeToken } from './highlighter.ts';

/**
 * Returns text and spans, one token class each. If `isWrapped`, each line is an element named after its mark. It
 * contains its line end, so that copied text does, too.
 */
export function codeContent(lines: CodeLine[], tokens: CodeToken[][] | null, isWrapped: boolean): ElementContent[] {
  const runs = lines.map((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    return [...(tokens?.[index] ?? [{ text: line.text, className: '' }]), { text: end, className: '' }];
  });
  if (!isWrapped) return nodesOf(runs.flat());
  return lines.map(({ mark }, index) => element(lineElements[mark], {}, nodesOf(runs[index] ?? [])));
}

const lineElements = { none: 'span', highlighted: 'mark', inserted: 'ins', deleted: 'del' };

/** Joins neighbours of one class, also if only white space is between them. */
function nodesOf(tokens: CodeToken[]): ElementContent[] {
  const merged: CodeToken[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    const before = merged.at(-2);
    if (token.text === '') continue;
    if (last?.className === token.className) last.text += token.text;
    else if (last?.className === '' && before?.className === token.className && last.text.trim() === '') {
      before.text += last.text + token.text;
      merged.pop();
    } else merged.push({ ...token });
  }
  return merged.map(({ text: value, className }) =>
    className === '' ? text(value) : element('span', { className: [className] }, [text(value)]),
  );
}
