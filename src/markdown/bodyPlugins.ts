/**
 * The plugins that a body goes through, in the order in which they run. A plugin that has nothing to do in a body is
 * left out; most bodies need fewer than half of the remark plugins.
 */

import type { Options } from 'react-markdown';
import remarkDefinitionList from 'remark-definition-list';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { numberText } from '../words/fillText.ts';
import type { AuthorPlugins } from './authorPlugins.ts';
import { rehypeCode } from './code/code.ts';
import { remarkFences } from './code/fences.ts';
import { rehypeComponents } from './components/components.ts';
import { componentTemplates } from './components/componentTemplate.ts';
import { needsGfm } from './gfm.ts';
import type { AllowList } from './html/allowList.ts';
import { remarkHtmlTags } from './html/htmlTags.ts';
import { rehypeRawHtml } from './html/rawHtml.ts';
import type { BodyInput, LinkTable, RenderedBody, Report, SectionOutline } from './model.ts';
import { nativeParser, remarkNativeParser } from './parser.ts';
import { rehypeAlerts } from './plugins/alerts.ts';
import { remarkAltText } from './plugins/altText.ts';
import { remarkBareLinks } from './plugins/bareLinks.ts';
import { remarkBreaks } from './plugins/breaks.ts';
import { canHaveControls, rehypeControls } from './plugins/controls.ts';
import { rehypeDiagrams } from './plugins/diagrams.ts';
import { remarkDisplayFormulas } from './plugins/displayFormulas.ts';
import { rehypeFootnoteNumbers } from './plugins/footnoteNumbers.ts';
import { remarkFootnotes } from './plugins/footnotes.ts';
import { rehypeHeadings } from './plugins/headings.ts';
import { rehypeIds } from './plugins/ids.ts';
import { rehypeImages } from './plugins/images.ts';
import { remarkInlineFormulas } from './plugins/inlineFormulas.ts';
import { rehypeLinks } from './plugins/links.ts';
import { rehypeMath } from './plugins/math.ts';
import { rehypeMedia } from './plugins/media.ts';
import { pluginHtmlGuard } from './plugins/pluginHtml.ts';
import { rehypeSections } from './plugins/sections.ts';
import { rehypeTables } from './plugins/tables.ts';
import { rehypeTaskLists } from './plugins/taskLists.ts';
import { rehypeSmartQuotes } from './text/smartQuotes.ts';
import { rehypeSummary } from './text/summary.ts';
import { rehypeTerms } from './text/terms.ts';

/** The results that the plugins collect about a body. */
export type Collected = Pick<RenderedBody, 'links' | 'images' | 'problems' | 'summary' | 'terms'> & {
  outlines: SectionOutline[];
  /** Every id except those of the sections. */
  ids: Set<string>;
};

type Plugins = NonNullable<Options['remarkPlugins']>;

/** Returns the plugins for the tree of the markdown, the parser among them. */
export async function remarkPluginsFor(
  input: BodyInput,
  { problems }: Collected,
  own: AuthorPlugins['remark'],
): Promise<Plugins> {
  const { body } = input;
  const report: Report = (problem) => problems.push(problem);
  const syntax = [
    ...when(definitionMark.test(body), remarkDefinitionList),
    ...when(formulaMarks.test(body), remarkMath, remarkInlineFormulas, [remarkDisplayFormulas, { report }]),
  ];
  // A plugin may change the parser, or read a part of the tree that only micromark makes.
  const hasPlugins = input.plugins.length > 0;
  const parser = hasPlugins || syntax.length > 0 ? null : await nativeParser(body);
  return [
    ...when(parser !== null, [remarkNativeParser, { parser }]),
    ...when(parser === null && (hasPlugins || needsGfm(body)), remarkGfm),
    ...syntax,
    ...own.before,
    ...when(body.includes('<'), [remarkHtmlTags, { report, allowed: allowListOf(input) }], remarkBareLinks),
    ...when(body.includes('[^'), [remarkFootnotes, { report }]),
    remarkFences,
    remarkAltText,
    ...(input.hasEmoji ? [(await import('remark-emoji')).default] : []),
    ...when(input.keepsLineBreaks, remarkBreaks),
    ...own.after,
  ];
}

/** Matches a line where the description of a term may begin: a colon after the marks of quotes and lists. */
const definitionMark = /^(?:[ \t>*+-]|\d+[.)])*:/m;

/** A formula has a mark at each end. */
const formulaMarks = /\$[^$]*\$/;

/**
 * Returns the plugins for the tree of the HTML. Those after `rehypeTerms` add text that must not be counted or be part
 * of the excerpt.
 */
export function rehypePluginsFor(
  input: BodyInput,
  table: LinkTable,
  collected: Collected,
  own: AuthorPlugins['rehype'],
): Plugins {
  const { file, title, body, media: hosts, language, words } = input;
  const { outlines, ids, links, images, problems, summary, terms } = collected;
  const report: Report = (problem) => problems.push(problem);
  const allowed = allowListOf(input);
  const [beforeOwn, afterOwn] = pluginHtmlGuard(report);
  return [
    ...own.before,
    [rehypeRawHtml, { allowed, hasPlugins: input.plugins.length > 0 }],
    ...when(canHaveControls(body), [rehypeControls, { report }]),
    ...when(body.includes('[^') && numberText(1, language) !== '1', [rehypeFootnoteNumbers, { language }]),
    [rehypeHeadings, { title }],
    [rehypeIds, { ids }],
    [rehypeLinks, { file, table, links, report }],
    [rehypeImages, { file, table, hosts, links, images, report }],
    [rehypeMedia, { file, table, hosts, links, report, words }],
    [rehypeTables, { words }],
    [rehypeAlerts, { words }],
    rehypeTaskLists,
    ...when(input.components.length > 0, [
      rehypeComponents,
      { file, table, links, images, report, components: allowed.components },
    ]),
    ...when(input.hasSmartQuotes, [rehypeSmartQuotes, { language }]),
    [rehypeSummary, { summary }],
    [rehypeTerms, { title, terms }],
    [rehypeMath, { report, words }],
    [rehypeCode, { report, words }],
    [rehypeDiagrams, { report, words }],
    ...when(own.after.length > 0, beforeOwn, ...own.after, afterOwn),
    [rehypeSections, { outlines, words }],
  ];
}

function allowListOf({ components, componentNames }: BodyInput): AllowList {
  return { components: componentTemplates(components), componentNames };
}

/** Returns the plugins if they are needed. */
function when(isNeeded: boolean, ...plugins: Plugins): Plugins {
  return isNeeded ? plugins : [];
}
