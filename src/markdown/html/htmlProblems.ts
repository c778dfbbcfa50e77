/**
 * Reports raw HTML that is not shown as it was written. Each kind of problem is reported once in a post, at its first
 * place.
 */

import type { Root } from 'mdast';
import { toString as textContent } from 'mdast-util-to-string';
import type { Position } from '../../types/problem.ts';
import type { Report } from '../model.ts';
import type { AllowList } from './allowList.ts';
import { attributeProblems } from './attributeProblems.ts';
import type { Decision, Decisions } from './decision.ts';
import { embeddedNames } from './elementKinds.ts';
import { openComment, visibleComment, visibleComments } from './htmlComments.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { type HtmlToken, opensBlockUntilEndTag } from './htmlTokens.ts';
import type { StartTag, Tag, Tags } from './tagPairs.ts';
import { escapedMarkup, fallbackProblems, type HtmlProblem, tagProblem, unclosedBlock } from './tagProblems.ts';

/** The raw HTML of a post, and the decisions about its tags. */
export type ReadHtml = {
  /** The body. */
  source: string;
  tree: Root;
  htmlNodes: HtmlNode[];
  tags: Tags;
  decisions: Decisions;
  allowed: AllowList;
  report: Report;
};

/** Reports all problems of raw HTML. Must be called before the tree is changed. */
export function reportHtml({ source, tree, htmlNodes, tags, decisions, allowed, report }: ReadHtml): void {
  const lines = source.split('\n');
  if (source.includes('<!--')) {
    for (const position of visibleComments(tree, lines)) report({ ...visibleComment, position });
  }
  const found = new Map<string, { problem: HtmlProblem; position: Position | null; count: number }>();
  for (const htmlNode of htmlNodes) {
    for (const token of htmlNode.tokens) {
      for (const problem of problemsOf(token, htmlNode, tags.get(token), decisions.get(token), allowed)) {
        const known = found.get(problem.message);
        if (known) known.count += 1;
        else found.set(problem.message, { problem, position: positionOfToken(token, htmlNode, lines), count: 1 });
      }
    }
  }
  for (const { problem, position, count } of found.values()) {
    const times = count === 1 ? '' : `, ${count} times in this post`;
    report({ ...problem, message: problem.message + times, position });
  }
}

function problemsOf(
  token: HtmlToken,
  htmlNode: HtmlNode,
  tag: Tag | undefined,
  decision: Decision | undefined,
  allowed: AllowList,
): HtmlProblem[] {
  if (token === htmlNode.tokens[0] && takesRestOfPost(htmlNode)) return [unclosedBlock(token)];
  switch (token.kind) {
    case 'text':
    case 'comment':
      return [];
    case 'open-comment':
      return [openComment];
    case 'markup':
      return [escapedMarkup(token.source)];
    case 'verbatim':
      if (decision?.problem) return [tagProblem(decision.problem, token, 'escape', allowed)];
      if (decision?.action !== 'keep') return [];
      return [
        ...attributeProblems(token.name, token.attributes, allowed),
        ...fallbackProblems(token.name, token.content),
      ];
    case 'start':
      return decision === undefined || tag?.kind !== 'start' ? [] : startTagProblems(tag, decision, allowed);
    case 'end':
      return decision?.problem ? [tagProblem(decision.problem, token, decision.action, allowed)] : [];
  }
}

function startTagProblems(tag: StartTag, { action, problem }: Decision, allowed: AllowList): HtmlProblem[] {
  const isEscaped = action === 'escape';
  return [
    ...(problem ? [tagProblem(problem, tag.token, action, allowed)] : []),
    ...(isEscaped || !tag.isAllowed ? [] : attributeProblems(tag.name, tag.token.attributes, allowed)),
    ...(embeddedNames.has(tag.name) && !isEscaped ? fallbackProblems(tag.name, textWithin(tag)) : []),
  ];
}

/** Returns true for a block of HTML that goes on over blank lines, and that nothing ends. */
function takesRestOfPost({ block, tokens, html }: HtmlNode): boolean {
  const [first] = tokens;
  if (block.kind !== 'flow' || first === undefined || !/\n[ \t]*\n/.test(html.value.trimEnd())) return false;
  if (first.kind === 'start')
    return opensBlockUntilEndTag(first) && !html.value.toLowerCase().includes(`</${first.name}`);
  return first.kind === 'markup' && !/\?>|\]\]>|^<![a-z][^>]*>/i.test(first.source);
}

function textWithin({ htmlNode, partner, token }: StartTag): string {
  if (partner === null) return '';
  const end = partner.htmlNode;
  if (end === htmlNode) return htmlNode.html.value.slice(token.offset + token.source.length, partner.token.offset);
  if (end.parent !== htmlNode.parent) return '';
  return htmlNode.parent.children
    .slice(htmlNode.index + 1, end.index)
    .map((node) => (node.type === 'html' ? '' : textContent(node)))
    .join('');
}

/**
 * Returns the position of a token in the body. The column counts from the start of the line, also in an indented block.
 */
function positionOfToken(token: HtmlToken, { html }: HtmlNode, lines: string[]): Position | null {
  if (!html.position) return null;
  const { start } = html.position;
  const line = start.line + (html.value.slice(0, token.offset).match(/\n/g)?.length ?? 0);
  if (line === start.line) return { line, column: start.column + token.offset };
  const [firstLine = ''] = token.source.split('\n');
  return { line, column: Math.max(0, lines[line - 1]?.indexOf(firstLine) ?? 0) + 1 };
}
