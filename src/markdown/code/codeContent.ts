/** Marked lines and their tokens -> what stands in the code element: as few nodes as show it. */
import type { ElementContent } from 'hast';
import { element, text } from '../tree/element.ts';
import type { CodeLine } from './codeLines.ts';
import type { Token } from './highlighter.ts';

/**
 * Plain text and spans of one token class each. With `wrapped` each line is an element that its mark names and holds
 * its own line end, so that copied text has it.
 */
export function codeContent(lines: CodeLine[], tokens: Token[][] | null, wrapped: boolean): ElementContent[] {
  const runs = lines.map((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    return [...(tokens?.[index] ?? [{ text: line.text, className: '' }]), { text: end, className: '' }];
  });
  if (!wrapped) return nodesOf(runs.flat());
  return lines.map(({ mark }, index) => element(lineElements[mark], {}, nodesOf(runs[index] ?? [])));
}

const lineElements = { none: 'span', highlighted: 'mark', inserted: 'ins', deleted: 'del' };

/** Neighbours of one class become one, also over the white space between them. */
function nodesOf(tokens: Token[]): ElementContent[] {
  const merged: Token[] = [];
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
