/** Fills in a simple template. */
import { escapeHtml } from '../../../../text/escapeHtml.ts';
import { callFunction, fieldOf, isTruthy, textOf } from './functions.ts';
import { type Expression, type Names, NotSimple, type TemplateNode, type Value } from './model.ts';

/** Returns the HTML of a template. Throws NotSimple if it needs what is not known. */
export function evaluate(nodes: TemplateNode[], names: Names): string {
  return htmlOf(nodes, names, new Map());
}

type Variables = Map<string, Value>;

function htmlOf(nodes: TemplateNode[], names: Names, variables: Variables): string {
  return nodes.map((node) => nodeHtml(node, names, variables)).join('');
}

function nodeHtml(node: TemplateNode, names: Names, variables: Variables): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'output': {
      const value = valueFor(node.value, names, variables);
      return typeof value === 'object' ? textOf(value) : escapeHtml(textOf(value));
    }
    case 'set':
      variables.set(node.name, valueFor(node.value, names, variables));
      return '';
    case 'if':
      for (const { condition, binds, body } of node.branches) {
        const value = condition === null ? true : valueFor(condition, names, variables);
        if (!isTruthy(value)) continue;
        if (binds !== null) variables.set(binds, value);
        const html = htmlOf(body, names, variables);
        if (binds !== null) variables.delete(binds);
        return html;
      }
      return '';
  }
}

function valueFor(expression: Expression, names: Names, variables: Variables): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      return namedValue(expression.name, names, variables);
    case 'call':
      return called(expression, names, variables);
  }
}

/** A call may also be for what the shortcode was given: `.Get "src"`, `index .Params 0`, `isset .Params "src"`. */
function called({ name, args }: Extract<Expression, { kind: 'call' }>, names: Names, variables: Variables): Value {
  const [first, second] = args;
  const ofParams = first?.kind === 'name' && first.name === '.Params' ? second : undefined;
  const key = name === '.Get' ? first : ofParams;
  if (key !== undefined && /^(?:\.Get|index|isset)$/.test(name)) {
    const value = names.argument(textOf(valueFor(key, names, variables)));
    return name === 'isset' ? value !== null : value;
  }
  const values = args.map((each) => valueFor(each, names, variables));
  const [, variable = '', field = ''] = /^(\$\w+)\.(\w+)$/.exec(name) ?? [];
  if (variables.has(variable)) return fieldOf(field, variables.get(variable) ?? null);
  return callFunction(name, values, names.markdown);
}

/** `$x`, `$x.Field`, `.` and `.Field` within `with`, or a value of the shortcode, the page or the site. */
function namedValue(name: string, names: Names, variables: Variables): Value {
  const known = variables.get(name) ?? names.valueOf(name);
  if (known !== undefined || variables.has(name)) return known ?? null;
  const [, variable = '', field = ''] = /^(\$?\w+|(?=\.))\.(\w+)$/.exec(name) ?? [];
  const owner = variable === '' ? '.' : variable;
  const value = variables.has(owner) ? variables.get(owner) : names.valueOf(owner);
  if (field === '' || value === undefined) throw new NotSimple(name);
  return fieldOf(field, value);
}
