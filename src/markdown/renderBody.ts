/**
 * Renders the markdown of a post to the HTML of its sections. One react-markdown call takes the whole post, so that
 * footnote numbers, link definitions and ids are the post's and not a section's. The result depends only on the input
 * and the link table.
 */

import { MarkdownAsync } from 'react-markdown';
import { defListHastHandlers } from 'remark-definition-list';
import { fillText, numberText } from '../words/fillText.ts';
import { authorPlugins } from './authorPlugins.ts';
import { keyOfHtml } from './bodyHtml.ts';
import { type Collected, rehypePluginsFor, remarkPluginsFor } from './bodyPlugins.ts';
import { renderHtmlFile } from './html/htmlFile.ts';
import type { BodyInput, LinkTable, RenderedBody } from './model.ts';
import { speedUpDefinitionLists } from './patches/definitionLists.ts';
import { speedUpEdits } from './patches/edits.ts';
import { sectionHtml } from './sectionHtml.ts';
import { keepIndents } from './verseIndents.ts';

speedUpEdits();
speedUpDefinitionLists();

/**
 * Renders one body, or an HTML file. Throws what react-markdown throws, such as a RangeError when thousands of quotes are
 * nested, and what plugins of the author throw.
 */
export async function renderBody(input: BodyInput, table: LinkTable): Promise<RenderedBody> {
  if (input.format !== 'markdown') return renderHtmlFile(input, table);
  const source = { ...input, body: input.keepsLineBreaks ? keepIndents(input.body) : input.body };
  const collected: Collected = {
    outlines: [],
    ids: new Set(),
    links: [],
    images: [],
    problems: [],
    summary: { words: 0, unit: 'words', minutes: 1, excerpt: '' },
    terms: [],
  };
  const own = await authorPlugins(input.plugins);
  const element = await MarkdownAsync({
    children: source.body,
    remarkPlugins: await remarkPluginsFor(source, collected, own.remark),
    rehypePlugins: rehypePluginsFor(source, table, collected, own.rehype),
    remarkRehypeOptions: { ...footnoteLabels(input), handlers: defListHastHandlers },
    // plugins/links.ts checks every address, and reports those that it rejects.
    urlTransform: (url) => url,
  });
  const html = sectionHtml(element);
  const { outlines, ids, ...rest } = collected;
  return {
    ...rest,
    key: keyOfHtml(html),
    sections: outlines.map((outline, index) => ({ ...outline, html: html[index] ?? '' })),
    ids: [...new Set([...ids, ...outlines.map(({ id }) => id)])],
  };
}

/** Returns the labels of footnotes. They are a normal section, so their heading is visible. */
function footnoteLabels({ language, words: { footnotes, backToReference, lang } }: BodyInput) {
  const shown = (number: number) => numberText(number, lang ?? language);
  return {
    footnoteLabel: footnotes,
    footnoteLabelProperties: lang === undefined ? {} : { lang },
    footnoteBackLabel: (note: number, use: number) =>
      fillText(backToReference, { number: use > 1 ? `${shown(note + 1)}-${shown(use)}` : shown(note + 1) }),
  };
}
