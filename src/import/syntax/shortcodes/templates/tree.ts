/** Makes the tree of a template from its texts and tags. */
import { type Branch, type Expression, NotSimple, type TemplateNode } from './model.ts';

/** A tag of a template, in either notation. */
export type TemplateTag =
  | { kind: 'text'; text: string }
  | { kind: 'output'; value: Expression }
  | { kind: 'set'; name: string; value: Expression }
  | { kind: 'if' | 'elseIf'; condition: Expression; binds: string | null }
  | { kind: 'else' | 'end' };

/** Returns a text between tags, without the white space that the tags beside it trim. */
export function textOf(written: string, trimsStart: boolean, trimsEnd: boolean): TemplateTag {
  const text = trimsStart ? written.trimStart() : written;
  return { kind: 'text', text: trimsEnd ? text.trimEnd() : text };
}

/** Returns the tree. Throws NotSimple if conditions have no end, or ends no beginning. */
export function treeOf(tags: Iterable<TemplateTag>): TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: Branch[][] = [];
  let body = root;
  const begin = (condition: Expression | null, binds: string | null) => {
    body = [];
    open.at(-1)?.push({ condition, binds, body });
  };
  const bodies: TemplateNode[][] = [];
  for (const tag of tags) {
    switch (tag.kind) {
      case 'if': {
        const branches: Branch[] = [];
        body.push({ kind: 'if', branches });
        bodies.push(body);
        open.push(branches);
        begin(tag.condition, tag.binds);
        break;
      }
      case 'elseIf':
        begin(tag.condition, tag.binds);
        break;
      case 'else':
        begin(null, null);
        break;
      case 'end': {
        const outer = bodies.pop();
        if (outer === undefined) throw new NotSimple('an end without a beginning');
        open.pop();
        body = outer;
        break;
      }
      default:
        body.push(tag);
    }
  }
  if (open.length > 0) throw new NotSimple('a condition without an end');
  return root;
}
