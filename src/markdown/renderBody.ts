/**
 * Step 2: a post's markdown -> its sections, by one react-markdown call, so that numbers, link definitions and ids are
 * the whole post's. Pure: the result depends on the input and the link table alone.
 */

import { Children, createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MarkdownAsync, type Options } from 'react-markdown';
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { keyOfHtml } from './bodyHtml.ts';
import { code } from './code/code.ts';
import { fences } from './code/fences.ts';
import { needsGfm } from './gfm.ts';
import { htmlTags } from './html/htmlTags.ts';
import { rawHtml } from './html/rawHtml.ts';
import type {
  BodyInput,
  BodyProblem,
  LinkTable,
  RenderedBody,
  Report,
  SectionOutline,
  ShownImage,
  Summary,
  Term,
  TracedLink,
} from './model.ts';
import { nativeParser, parseWith } from './parser.ts';
import { quickenDescriptionLists } from './patches/descriptionLists.ts';
import { quickenEdits } from './patches/quickEdits.ts';
import { alerts } from './plugins/alerts.ts';
import { altText } from './plugins/altText.ts';
import { bareLinks } from './plugins/bareLinks.ts';
import { breaks } from './plugins/breaks.ts';
import { controls, mayHaveControls } from './plugins/controls.ts';
import { diagrams } from './plugins/diagrams.ts';
import { displayFormulas, dollars } from './plugins/dollars.ts';
import { footnotes } from './plugins/footnotes.ts';
import { headings } from './plugins/headings.ts';
import { ids } from './plugins/ids.ts';
import { images } from './plugins/images.ts';
import { links } from './plugins/links.ts';
import { math } from './plugins/math.ts';
import { media } from './plugins/media.ts';

import { sections } from './plugins/sections.ts';
import { tables } from './plugins/tables.ts';
import { taskLists } from './plugins/taskLists.ts';
import { smartQuotes } from './text/smartQuotes.ts';
import { summarize } from './text/summary.ts';
import { terms } from './text/terms.ts';
import { keepIndents } from './verseIndents.ts';

quickenEdits();
quickenDescriptionLists();

/** Renders one body. Throws what react-markdown throws, such as a RangeError on absurd nesting. */
export async function renderBody(input: BodyInput, table: LinkTable): Promise<RenderedBody> {
  const outlines: SectionOutline[] = [];
  const seen = new Set<string>();
  const trace: TracedLink[] = [];
  const shown: ShownImage[] = [];
  const problems: BodyProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const found: Term[] = [];
  const { file, media: hosts } = input;
  const body = input.breaks ? keepIndents(input.body) : input.body;
  const summary: Summary = { words: 0, unit: 'words', minutes: 1, excerpt: '' };
  // Most posts have no dollar, and then nothing looks for one.
  const formulas: NonNullable<Options['remarkPlugins']> = body.includes('$')
    ? [remarkMath, dollars, [displayFormulas, { report }]]
    : [];
  const tags: typeof formulas = body.includes('<') ? [[htmlTags, { report }], bareLinks] : [];
  const notes: typeof formulas = body.includes('[^') ? [[footnotes, { report }]] : [];
  const unclean: NonNullable<Options['rehypePlugins']> = mayHaveControls(body) ? [[controls, { report }]] : [];
  const quotes: typeof unclean = input.smartQuotes ? [[smartQuotes, { language: input.language }]] : [];
  const definitions = descriptions.test(body) ? [remarkDefinitionList] : [];
  const parser = formulas.length + definitions.length > 0 ? null : await nativeParser(body);
  const tree = await MarkdownAsync({
    children: body,
    remarkPlugins: [
      ...(parser === null ? [] : [parseWith(parser)]),
      ...(parser === null && needsGfm(body) ? [remarkGfm] : []),
      ...definitions,
      ...formulas,
      ...tags,
      ...notes,
      fences,
      altText,
      ...(input.emoji ? [(await import('remark-emoji')).default] : []),
      ...(input.breaks ? [breaks] : []),
    ],
    rehypePlugins: [
      rawHtml,
      ...unclean,
      [headings, { title: input.title }],
      [ids, { seen }],
      [links, { file, table, trace, report }],
      [images, { file, table, hosts, trace, shown, report }],
      [media, { file, table, hosts, trace, report }],
      tables,
      alerts,
      taskLists,
      ...quotes,
      [summarize, { summary }],
      [terms, { title: input.title, found }],
      [math, { report }],
      [code, { report }],
      [diagrams, { report }],
      [sections, { outlines }],
    ],
    // The footnotes are a section like any other, so their heading shows.
    remarkRehypeOptions: { footnoteLabelProperties: {}, handlers: defListHastHandlers },
    // links.ts decides about every address, with a message where it refuses one.
    urlTransform: (url) => url,
  });
  const html = Children.toArray(childrenOf(tree))
    .filter((child) => isValidElement(child))
    .map(innerHtml);
  const rendered = outlines.map((outline, index) => ({ ...outline, html: html[index] ?? '' }));
  const allIds = [...new Set([...seen, ...rendered.map(({ id }) => id)])];
  return {
    key: keyOfHtml(html),
    sections: rendered,
    ids: allIds,
    links: trace,
    images: shown,
    problems,
    summary,
    terms: found,
  };
}

/** Where the description of a term may begin. */
const descriptions = /^[ \t>*+\-\d.)]*:/m;

function innerHtml(section: ReactNode): string {
  return renderToStaticMarkup(createElement(Fragment, null, childrenOf(section)));
}

function childrenOf(node: ReactNode): ReactNode {
  return isValidElement<{ children?: ReactNode }>(node) ? node.props.children : null;
}
