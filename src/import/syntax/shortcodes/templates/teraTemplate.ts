/** Reads simple templates of Zola: https://keats.github.io/tera/docs/ */
import { NotSimple, type TemplateNode } from './model.ts';
import { teraExpression } from './teraExpression.ts';
import { type TemplateTag, textOf, treeOf } from './tree.ts';

/** Returns the tree of a template. Throws NotSimple if it has loops, macros or blocks. */
export function teraTemplate(source: string): TemplateNode[] {
  return treeOf(tagsOf(source));
}

function* tagsOf(source: string): Generator<TemplateTag> {
  let [position, trimsNext] = [0, false];
  for (const match of source.matchAll(/\{([{%#])(-?)((?:(?!-?[%}#]\})[\s\S])*)(-?)[%}#]\}/g)) {
    const [whole, sign, trimsBefore, content = '', trimsAfter] = match;
    yield textOf(source.slice(position, match.index), trimsNext, trimsBefore === '-');
    if (sign === '{') yield { kind: 'output', value: teraExpression(content) };
    if (sign === '%') yield tagOf(content.trim());
    position = match.index + whole.length;
    trimsNext = trimsAfter === '-';
  }
  yield textOf(source.slice(position), trimsNext, false);
}

function tagOf(content: string): TemplateTag {
  const [keyword = '', rest = ''] = content.split(/\s+(.*)/s);
  switch (keyword) {
    case 'if':
      return { kind: 'if', condition: teraExpression(rest), binds: null };
    case 'elif':
      return { kind: 'elseIf', condition: teraExpression(rest), binds: null };
    case 'else':
      return { kind: 'else' };
    case 'endif':
      return { kind: 'end' };
    case 'set': {
      const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/s.exec(rest) ?? [];
      return { kind: 'set', name, value: teraExpression(value) };
    }
    default:
      throw new NotSimple(content);
  }
}
