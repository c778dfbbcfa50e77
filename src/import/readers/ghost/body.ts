/** Finds the text of a Ghost post, which each editor of Ghost has stored in its own way. */
import { lexicalHtml } from './lexical.ts';
import { readMobiledoc } from './mobiledoc.ts';
import type { GhostBody } from './model.ts';
import type { GhostPost } from './readExport.ts';

/** Returns what the author wrote in markdown, or else the HTML of the page, or else that of the editor's document. */
export function bodyOf({ html, lexical, mobiledoc, markdown }: GhostPost): GhostBody {
  const document = mobiledoc ? readMobiledoc(mobiledoc) : null;
  if (document?.format === 'markdown') return document;
  if (html) return { format: 'html', text: html };
  if (markdown) return { format: 'markdown', text: markdown };
  if (lexical) return { format: 'html', text: lexicalHtml(lexical) };
  return document ?? { format: 'html', text: '' };
}
