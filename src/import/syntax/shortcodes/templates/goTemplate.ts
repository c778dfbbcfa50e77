/** Reads simple templates of Hugo: https://gohugo.io/templates/introduction/ */
import { goExpression } from './goExpression.ts';
import { NotSimple, type TemplateNode } from './model.ts';
import { type TemplateTag, textOf, treeOf } from './tree.ts';

/** Returns the tree of a template. Throws NotSimple if it has loops, blocks or partials. */
export function goTemplate(source: string): TemplateNode[] {
  return treeOf(tagsOf(source));
}

function* tagsOf(source: string): Generator<TemplateTag> {
  let [position, trimsNext] = [0, false];
  for (const match of source.matchAll(/\{\{(-?)((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!-?\}\})[^"`])*)(-?)\}\}/g)) {
    const [whole, trimsBefore, action = '', trimsAfter] = match;
    yield textOf(source.slice(position, match.index), trimsNext, trimsBefore === '-');
    if (!/^\s*\/\*/.test(action)) yield tagOf(action.trim());
    position = match.index + whole.length;
    trimsNext = trimsAfter === '-';
  }
  yield textOf(source.slice(position), trimsNext, false);
}

function tagOf(action: string): TemplateTag {
  const [, keyword = '', rest = ''] = /^(if|else if|else with|with|else|end)(?:\s+(.*))?$/s.exec(action) ?? [];
  switch (keyword) {
    case 'if':
    case 'with':
      return { kind: 'if', ...conditionOf(rest, keyword === 'with') };
    case 'else if':
    case 'else with':
      return { kind: 'elseIf', ...conditionOf(rest, keyword === 'else with') };
    case 'else':
    case 'end':
      return { kind: keyword };
    default:
      break;
  }
  if (/^(?:range|define|block|template|break|continue|return)\b/.test(action)) throw new NotSimple(action);
  const [, name, value = ''] = /^(\$\w+)\s*:?=\s*(.*)$/s.exec(action) ?? [];
  return name === undefined
    ? { kind: 'output', value: goExpression(action) }
    : { kind: 'set', name, value: goExpression(value) };
}

/** Within `with`, the value is the dot. It may get a name too: `with $x := .Get "a"`. */
function conditionOf(source: string, isWith: boolean) {
  const [, name = null, value = source] = /^(\$\w+)\s*:=\s*(.*)$/s.exec(source) ?? [];
  return { condition: goExpression(value), binds: name ?? (isWith ? '.' : null) };
}
