/**
 * Step 2: a post's markdown -> its sections, by one react-markdown call, so that numbers, link definitions and ids are
 * the whole post's. Pure: the result depends on the input and the link table alone.
 */
import { Children, createElement, Fragment, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MarkdownAsync } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { Position } from '../types.ts';
import { breaks } from './breaks.ts';
import { headings } from './headings.ts';
import { ids } from './ids.ts';
import { links, type TracedLink } from './links.ts';
import { rawHtml } from './rawHtml.ts';
import type { LinkTable } from './resolveLink.ts';
import { scrollBoxes } from './scrollBoxes.ts';
import { type SectionOutline, sections } from './sections.ts';
import { smartQuotes } from './smartQuotes.ts';
import { type Summary, summarize } from './summary.ts';
import { tables } from './tables.ts';
import { taskLists } from './taskLists.ts';

/** What a body's HTML depends on, the link table aside. */
export type BodyInput = {
  /** From the content folder; relative links start there. */
  file: string;
  title: string;
  /** Markdown without front matter, LF line ends. */
  body: string;
  breaks: boolean;
  smartQuotes: boolean;
};

/** Something in a body that its author should know of; `position` counts from the body's first line. */
export type BodyFinding = { rule: string; position: Position | null; message: string; hint: string };

/** How a plugin reports. */
export type Report = (finding: BodyFinding) => void;

/** Plain data, so that it can be cached and sent between threads. */
export type RenderedBody = {
  sections: (SectionOutline & { html: string })[];
  /** Every id on the page that a fragment can name. */
  ids: string[];
  links: TracedLink[];
  findings: BodyFinding[];
  summary: Summary;
};

/** Renders one body. Throws what react-markdown throws, such as a RangeError on absurd nesting. */
export async function renderBody(input: BodyInput, table: LinkTable): Promise<RenderedBody> {
  const outlines: SectionOutline[] = [];
  const seen = new Set<string>();
  const trace: TracedLink[] = [];
  const findings: BodyFinding[] = [];
  const summary: Summary = { words: 0, minutes: 1, excerpt: '' };
  const tree = await MarkdownAsync({
    children: input.body,
    remarkPlugins: [remarkGfm, ...(input.breaks ? [breaks] : [])],
    rehypePlugins: [
      rawHtml,
      [headings, { title: input.title }],
      [ids, { seen }],
      [links, { file: input.file, table, trace }],
      tables,
      taskLists,
      scrollBoxes,
      ...(input.smartQuotes ? [smartQuotes] : []),
      [summarize, { summary }],
      [sections, { outlines }],
    ],
    // The footnotes are a section like any other, so their heading shows.
    remarkRehypeOptions: { footnoteLabelProperties: {} },
    // links.ts decides about every address, with a message where it refuses one.
    urlTransform: (url) => url,
  });
  const html = Children.toArray(childrenOf(tree))
    .filter((child) => isValidElement(child))
    .map(innerHtml);
  const rendered = outlines.map((outline, index) => ({ ...outline, html: html[index] ?? '' }));
  const allIds = [...new Set([...seen, ...rendered.map(({ id }) => id)])];
  return { sections: rendered, ids: allIds, links: trace, findings, summary };
}

function innerHtml(section: ReactNode): string {
  return renderToStaticMarkup(createElement(Fragment, null, childrenOf(section)));
}

function childrenOf(node: ReactNode): ReactNode {
  return isValidElement<{ children?: ReactNode }>(node) ? node.props.children : null;
}
