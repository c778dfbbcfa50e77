/** Rewrites the HTML of a node of raw HTML according to the decisions about its tags. */
import type { Closings } from './closings.ts';
import type { Decision, Decisions } from './decision.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { type HtmlToken, opensBlockUntilEndTag, textHtml } from './htmlTokens.ts';

/** Returns the new HTML of a node, with the end tags of `closings`. */
export function rewriteHtml(htmlNode: HtmlNode, decisions: Decisions, { beforeToken, atNodeEnd }: Closings): string {
  const parts = htmlNode.tokens.map((token) => (beforeToken.get(token) ?? '') + htmlOf(token, decisions.get(token)));
  const html = parts.join('') + (atNodeEnd.get(htmlNode) ?? '');
  return htmlNode.block.kind === 'flow' ? asBlock(html, htmlNode.tokens, decisions) : html;
}

function htmlOf(token: HtmlToken, decision: Decision | undefined): string {
  switch (token.kind) {
    case 'text':
      return textHtml(token.source);
    case 'comment':
      return token.source;
    case 'open-comment':
      return '';
    case 'markup':
      return escapedTag(token.source);
    case 'start':
    case 'end':
    case 'verbatim':
      if (decision?.action === 'escape') return escapedTag(token.source);
      if (decision?.action === 'drop' || decision?.action === 'move') return '';
      return decision?.action === 'empty' ? `${token.source}</${token.name}>` : token.source;
  }
}

/** Smart quotes would change quotes and hyphens in text, but not in code. */
function escapedTag(source: string): string {
  return /["']|--/.test(source) ? `<code>${escaped(source)}</code>` : escaped(source);
}

function escaped(source: string): string {
  return source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * Wraps HTML that has become a block without any element: escaped tags in a paragraph, code of several lines in
 * `<pre>`.
 */
function asBlock(html: string, tokens: HtmlToken[], decisions: Decisions): string {
  const actions = tokens.map((token) => decisions.get(token)?.action);
  const hasElement = actions.some((action) => action === 'keep' || action === 'close' || action === 'empty');
  const hasEscapedTag = tokens.some(({ kind }, index) => kind === 'markup' || actions[index] === 'escape');
  if (hasElement || !hasEscapedTag) return html;
  const [first] = tokens;
  const isCode =
    first?.kind === 'verbatim' || first?.kind === 'markup' || (first !== undefined && opensBlockUntilEndTag(first));
  if (!isCode || !html.trim().includes('\n')) return `<p>${html}</p>`;
  return `<pre>${tokens.map(({ source }) => escaped(source)).join('')}</pre>`;
}
