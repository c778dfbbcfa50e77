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
import type { Position } from '../types.ts';
import { alerts } from './alerts.ts';
import { altText } from './altText.ts';
import { bareLinks } from './bareLinks.ts';
import { keyOfHtml } from './bodyHtml.ts';
import { breaks } from './breaks.ts';
import { code } from './code.ts';
import { controls, mayHaveControls } from './controls.ts';
import { quickenDescriptionLists } from './descriptionLists.ts';
import { diagrams } from './diagrams.ts';
import { displayFormulas, dollars } from './dollars.ts';
import { fences } from './fences.ts';
import { footnotes } from './footnotes.ts';
import { needsGfm } from './gfm.ts';
import { headings } from './headings.ts';
import { htmlTags } from './htmlTags.ts';
import { ids } from './ids.ts';
import { images, type ShownImage } from './images.ts';
import { links, type TracedLink } from './links.ts';
import { math } from './math.ts';
import { media } from './media.ts';
import { nativeParser, parseWith } from './parser.ts';
import { quickenEdits } from './quickEdits.ts';
import { rawHtml } from './rawHtml.ts';
import type { LinkTable } from './resolveLink.ts';
import { type SectionOutline, sections } from './sections.ts';
import { smartQuotes } from './smartQuotes.ts';
import { type Summary, summarize } from './summary.ts';
import { tables } from './tables.ts';
import { taskLists } from './taskLists.ts';
import { type Term, terms } from './terms.ts';
import { keepIndents } from './verseIndents.ts';

quickenEdits();
quickenDescriptionLists();

/** What a body's HTML depends on, the link table aside. */
export type BodyInput = {
  /** From the content folder; relative links start there. */
  file: string;
  title: string;
  /** Markdown without front matter, LF line ends. */
  body: string;
  /** BCP 47; quotes are those of this language. */
  language: string;
  breaks: boolean;
  smartQuotes: boolean;
  /** `:tada:` becomes the character. */
  emoji: boolean;
  /** Hosts that images, frames, video and audio may come from. */
  media: string[];
};

/** Something in a body that its author should know of; `position` counts from the body's first line. */
export type BodyFinding = { rule: string; position: Position | null; message: string; hint: string };

/** How a plugin reports. */
export type Report = (finding: BodyFinding) => unknown;

/** Plain data, so that it can be cached and sent between threads. */
export type RenderedBody = {
  /** The hash of what the HTML is made from: equal where it is equal. */
  key: string;
  sections: (SectionOutline & { html: string })[];
  /** Every id on the page that a fragment can name. */
  ids: string[];
  links: TracedLink[];
  /** The images of this site in it; each is an `<img data-image>` until src/images knows its pixels. */
  images: ShownImage[];
  findings: BodyFinding[];
  summary: Summary;
  /** What the text is about, for the lists of related posts; see terms.ts. */
  terms: Term[];
};

/** Renders one body. Throws what react-markdown throws, such as a RangeError on absurd nesting. */
export async function renderBody(input: BodyInput, table: LinkTable): Promise<RenderedBody> {
  const outlines: SectionOutline[] = [];
  const seen = new Set<string>();
  const trace: TracedLink[] = [];
  const shown: ShownImage[] = [];
  const findings: BodyFinding[] = [];
  const report: Report = (finding) => findings.push(finding);
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
    findings,
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
