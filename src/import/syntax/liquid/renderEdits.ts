/** Renders a parsed text. Only what is no plain text is replaced, so that the rest stays as it is. */
import {
  AssignTag,
  CaseTag,
  type Context,
  evalToken,
  ForTag,
  IfTag,
  isTruthy,
  type Liquid,
  RawTag,
  TablerowTag,
  type Template,
  TokenKind,
  toValueSync,
  UnlessTag,
} from 'liquidjs';
import type { Edit } from '../../body/model.ts';
import type { ParsedText } from './parseTemplates.ts';
import { firstLine, unmasked } from './parseTemplates.ts';
import { settleEdits } from './settleEdits.ts';
import { tidyHtml } from './tidyHtml.ts';

/** What is rendered, and with which values. `onFailure` is told of what stays as it is. */
export type Rendering = {
  body: string;
  parsed: ParsedText;
  engine: Liquid;
  context: Context;
  isInCode: (offset: number) => boolean;
  onFailure: (offset: number, why: string) => void;
};

/** Returns the edits that render a text, in order. They do not overlap. */
export function renderEdits(rendering: Rendering): Edit[] {
  return settleEdits(renderAll(rendering.parsed.templates, rendering), rendering.body);
}

function renderAll(templates: readonly Template[], rendering: Rendering): Edit[] {
  return templates.flatMap((template) => {
    if (template.token.kind === TokenKind.HTML) return [];
    try {
      return renderOne(template, rendering);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      rendering.onFailure(template.token.begin, firstLine(error.message));
      return [];
    }
  });
}

function renderOne(template: Template, rendering: Rendering): Edit[] {
  const { body, context } = rendering;
  const range = rangeOf(template, rendering);
  if (template instanceof RawTag) return rawEdits(range, rendering);
  if (template instanceof IfTag || template instanceof UnlessTag) {
    const chosen = chosenBranch(template, context);
    const [first, last] = [chosen[0], chosen.at(-1)];
    if (first === undefined || last === undefined) return [{ ...range, text: '' }];
    const inner = { start: first.token.begin, end: rangeOf(last, rendering).end };
    const [before, after] = withoutFrame(range, inner);
    return [before, ...renderAll(chosen, rendering), after];
  }
  return [{ ...range, text: placed(renderText(template, rendering), range.start, body) }];
}

/** Returns the edits that remove a range, apart from a part of it. */
function withoutFrame(whole: Range, part: Range): [Edit, Edit] {
  return [
    { start: whole.start, end: part.start, text: '' },
    { start: part.end, end: whole.end, text: '' },
  ];
}

/** Returns the text of a template. A value that is not known is an error, except within what is repeated or chosen. */
function renderText(template: Template, { engine, context }: Rendering): string {
  const isRepeated = template instanceof ForTag || template instanceof TablerowTag;
  if (isRepeated) toValueSync(evalToken(template.collection, context));
  context.strictVariables = !isRepeated && !(template instanceof CaseTag) && !(template instanceof AssignTag);
  try {
    const text = unmasked(String(engine.renderSync([template], context)));
    return isRepeated ? tidyHtml(text) : text;
  } finally {
    context.strictVariables = true;
  }
}

/** Returns the templates of the branch whose condition is true. */
function chosenBranch(template: IfTag | UnlessTag, context: Context): Template[] {
  for (const [index, { value, templates }] of template.branches.entries()) {
    const isTrue = isTruthy(toValueSync(value.value(context, true)), context);
    if (isTrue !== (template instanceof UnlessTag && index === 0)) return templates;
  }
  return template.elseTemplates ?? [];
}

type Range = { start: number; end: number };

function rangeOf({ token }: Template, { parsed }: Rendering): Range {
  return { start: token.begin, end: parsed.ends.get(token.begin) ?? token.end };
}

/** Returns the edits that keep the text of `{% raw %}`. Outside of code, its signs would be taken for a template again. */
function rawEdits({ start, end }: Range, { body, isInCode }: Rendering): Edit[] {
  const inner = { start: body.indexOf('%}', start) + 2, end: body.lastIndexOf('{%', end) };
  const [before, after] = withoutFrame({ start, end }, inner);
  const signs = [...body.slice(inner.start, inner.end).matchAll(/\{(?=[{%#])/g)].map(
    ({ index }) => inner.start + index,
  );
  const escaped = signs
    .filter((sign) => !isInCode(sign))
    .map((sign) => ({ start: sign, end: sign + 1, text: '&#123;' }));
  return [before, ...escaped, after];
}

/** Puts a block that begins within a line on a line of its own, and indents its last line like its first. */
function placed(text: string, start: number, body: string): string {
  if (!/^(?:`{3,}|<iframe|> \[!|<details)/.test(text)) return text;
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  if (/^[ \t]*(?:[-*+>]|\d+[.)])?[ \t]*$/.test(line)) {
    const indent = line.replace(/[^ \t>]/g, ' ');
    return text.startsWith('```') ? text.replace(/\n(?=`+$)/, `\n${indent}`) : text.replaceAll('\n', `\n${indent}`);
  }
  return `\n\n${text}\n\n`;
}
