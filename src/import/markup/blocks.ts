/** Writes the markdown that shortcodes, components and containers become. All texts are markdown, unless it is said. */
import { inlineMarkdownToText } from '../../content/values/plainMarkdown.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';

/** Returns a quote of a text. */
export function quoteOf(body: string): string {
  return body
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Returns a text that is folded below its summary. */
export function detailsOf(summary: string, body: string): string {
  return `<details>\n${summaryOf(summary)}\n\n${body.trim()}\n\n</details>`;
}

/** Returns the summary of a folded text. Within HTML, signs of markdown would be shown. */
export function summaryOf(summary: string): string {
  return `<summary>${escapeHtml(inlineMarkdownToText(oneLineOf(summary)))}</summary>`;
}

/** Returns a picture. A caption makes it a figure. */
export function imageOf({ src, alt, caption }: { src: string; alt: string; caption: string | null }): string {
  const address = /[\s()<>]/.test(src) ? `<${src.replace(/[<>]/g, '')}>` : src;
  const title = caption === null || caption.trim() === '' ? '' : ` "${oneLineOf(caption).replaceAll('"', '\\"')}"`;
  return `![${oneLineOf(alt).replace(/[[\]\\]/g, '\\$&')}](${address}${title})`;
}

/** Returns a link. */
export function linkOf(text: string, url: string): string {
  return `[${oneLineOf(text).replace(/[[\]]/g, '\\$&')}](${/[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, '')}>` : url})`;
}

/** Returns a fenced block of code. `info` is what follows the fence. */
export function codeOf(info: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${info}\n${code.replace(/^\n|\n[ \t]*$/g, '')}\n${fence}`;
}

/** Returns code within a line. */
export function codeSpanOf(code: string): string {
  const text = code.replace(/\s*\n\s*/g, ' ').trim();
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return fence + space + text + space + fence;
}

/** Returns the player of a video, which loads nothing before the reader asks for it. */
export function videoOf(service: 'youtube' | 'vimeo', id: string, title: string | null): string {
  const [name, address] =
    service === 'youtube'
      ? ['YouTube', `https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}`]
      : ['Vimeo', `https://player.vimeo.com/video/${encodeURIComponent(id)}`];
  const label = escapeHtml(title ?? `A video on ${name}`);
  return `<iframe src="${address}" title="${label}" width="560" height="315"></iframe>`;
}

/** Puts empty lines around a block, unless the text beside it has them. */
export function asBlock(block: string, before: string, after: string): string {
  const start = before === '' || /\n[ \t]*\n[ \t]*$/.test(before) ? '' : /\n[ \t]*$/.test(before) ? '\n' : '\n\n';
  const end = after === '' || /^[ \t]*\n[ \t]*(?:\n|$)/.test(after) ? '' : /^[ \t]*\n/.test(after) ? '\n' : '\n\n';
  return start + block + end;
}

function oneLineOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
