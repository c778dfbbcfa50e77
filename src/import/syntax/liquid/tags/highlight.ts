/** The tags of Jekyll and its plugins that hold code. */
import { codeOf } from '../../../markup/blocks.ts';
import type { LiquidTag, TagUse } from '../model.ts';

/** The tags: https://jekyllrb.com/docs/liquid/tags/#code-snippet-highlighting. */
export const highlightTags: Readonly<Record<string, LiquidTag>> = {
  highlight: { hasBody: true, render: highlight },
  codeblock: { hasBody: true, render: highlight },
  mermaid: { hasBody: true, render: ({ body }) => codeOf('mermaid', body) },
  katex: { hasBody: true, render: formula },
};

function highlight({ written, words, attributes, body }: TagUse): string {
  const language = words.find((word) => word !== 'linenos') ?? attributes.get('lang') ?? '';
  const lines = attributes.get('hl_lines') ?? attributes.get('mark_lines') ?? null;
  const marks =
    lines === null
      ? ''
      : ` {${lines
          .trim()
          .split(/[\s,]+/)
          .join(',')}}`;
  const numbers = /\blinenos\b/.test(written) ? ' showLineNumbers' : '';
  return codeOf(`${language.toLowerCase()}${marks}${numbers}`, body);
}

function formula({ body, words }: TagUse): string {
  const text = body.trim();
  return words.includes('display') || text.includes('\n') ? `$$\n${text}\n$$` : `$${text}$`;
}
