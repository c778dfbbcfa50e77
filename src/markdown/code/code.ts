/**
 * Blocks of code: each becomes a figure with its title, its language and a button that copies, and the code is
 * highlighted in a closed set of classes. Runs after the summary is taken, so that the words added here are not
 * counted.
 */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { BundledLanguageInfo } from 'shiki/types';
import type { WordsInBody } from '../../words/body/model.ts';
import { fillText } from '../../words/fillText.ts';
import type { BodyProblem, Report } from '../model.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { ansiTokens } from './ansi.ts';
import { codeContent } from './codeContent.ts';
import { type CodeLine, markedLines } from './codeLines.ts';
import { type Fence, parseFence } from './fenceMeta.ts';
import { type CodeToken, tokenizeCode } from './highlighter.ts';
import { findLanguage, isPlainTextName, nearestLanguage } from './languageNames.ts';

type CodeBlock = { pre: Element; code: Element; fence: Fence };

/**
 * A rehype plugin. fences.ts must have run on the markdown. Reports `unknown-language` and `slow-code`. Leaves
 * `mermaid` blocks to diagrams.ts.
 */
export function rehypeCode({ report, words }: { report: Report; words: WordsInBody }) {
  return async (tree: Root): Promise<void> => {
    const blocks: CodeBlock[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'code') {
        delete node.properties.dataMeta;
        // The stylesheet keeps a command-line option on one line.
        if (/^-\S{1,20}$/.test(textContent(node))) node.properties.className = ['option'];
      }
      if (node.tagName !== 'pre') return;
      const block = codeBlockOf(node);
      if (block === null) Object.assign(node.properties, scrollable(words.preformatted));
      else if (block.fence.language !== 'mermaid') blocks.push(block);
    });
    for (const block of blocks) await turnIntoFigure(block, report, words);
  };
}

/** Returns the block of a `<pre>` that contains only a `<code>`, else null. */
function codeBlockOf(pre: Element): CodeBlock | null {
  const [code, ...more] = pre.children;
  if (code?.type !== 'element' || code.tagName !== 'code' || more.length > 0) return null;
  const { dataMeta } = code.properties;
  return { pre, code, fence: parseFence(languageOf(code), typeof dataMeta === 'string' ? dataMeta : '') };
}

function languageOf({ properties: { className } }: Element): string {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
}

/** Turns the `<pre>` into a figure that contains it. */
async function turnIntoFigure({ pre, code, fence }: CodeBlock, report: Report, words: WordsInBody): Promise<void> {
  const language = findLanguage(fence.language);
  const isDiff = fence.isDiff || language?.id === 'diff';
  const lines = markedLines(textContent(code).replace(/\n$/, ''), fence, isDiff);
  const tokens = await tokensOf(lines, language, fence);
  const position = positionOf(pre) ?? positionOf(code);
  if (!isKnownLanguage(fence.language)) report({ ...unknownLanguage(fence.language), position });
  if (language !== null && tokens === null) report({ ...slowCode(language.name), position });
  const isWrapped = fence.hasNumbers || lines.some(({ mark }) => mark !== 'none');
  const className = [
    ...(isWrapped ? ['lines'] : []),
    ...(fence.hasNumbers ? ['numbers'] : []),
    // The text of a diff already has the signs.
    ...(!isDiff && lines.some(({ mark }) => mark === 'inserted' || mark === 'deleted') ? ['signs'] : []),
  ];
  const name = fence.title ?? (language === null ? words.code : fillText(words.codeIn, { language: language.name }));
  pre.tagName = 'figure';
  pre.properties = { className: ['code'], ...(language === null ? {} : { dataLanguage: language.id }) };
  pre.children = [
    ...captionOf(fence),
    element('button', { type: 'button', dataAction: 'copy-code', lang: words.lang }, [text(words.copy)]),
    element('pre', { ...(className.length > 0 ? { className } : {}), ...scrollable(name) }, [
      element('code', {}, contentOf(code, lines, tokens, isWrapped)),
    ]),
  ];
}

/**
 * Returns the content of the code element. Elements from raw HTML stay, unless the block is highlighted or its lines
 * become elements.
 */
function contentOf(
  code: Element,
  lines: CodeLine[],
  tokens: CodeToken[][] | null,
  isWrapped: boolean,
): ElementContent[] {
  const isAsWritten = tokens === null && !isWrapped && code.children.some(({ type }) => type === 'element');
  return isAsWritten ? code.children : codeContent(lines, tokens, isWrapped);
}

/** Returns the tokens of each line; null for plain text, and for code that would take too long. */
async function tokensOf(
  lines: CodeLine[],
  language: BundledLanguageInfo | null,
  fence: Fence,
): Promise<CodeToken[][] | null> {
  const texts = lines.map((line) => line.text);
  if (fence.language === 'ansi') return ansiTokens(texts);
  if (language === null) return null;
  if (!fence.isDiff) return tokenizeCode(texts, language);
  // The sign at the start of each line is not part of the language.
  const signs = texts.map((line) => /^[+ -]/.exec(line)?.[0] ?? '');
  const withoutSigns = texts.map((line, index) => line.slice(signs[index]?.length));
  const tokens = await tokenizeCode(withoutSigns, language);
  return tokens?.map((line, index) => [{ text: signs[index] ?? '', className: '' }, ...line]) ?? null;
}

/**
 * Returns whether a fence with this word needs no warning: it names a language or plain text, or another plugin handles
 * the block. math.ts has reported each formula that is still code.
 */
function isKnownLanguage(word: string): boolean {
  return findLanguage(word) !== null || word === 'ansi' || word === 'math' || isPlainTextName(word);
}

function unknownLanguage(word: string): Omit<BodyProblem, 'position'> {
  const match = nearestLanguage(word);
  return {
    rule: 'unknown-language',
    message: `the language ${word.slice(0, 40)} of this code is not known, so it is shown without colours`,
    hint: match === null ? 'write the name of another language, or text' : `did you mean ${match}?`,
  };
}

function slowCode(language: string): Omit<BodyProblem, 'position'> {
  return {
    rule: 'slow-code',
    message: `this ${language} has lines that would take too long to colour, so it is shown without colours`,
    hint: 'break its longest lines, or set the language to text',
  };
}

/**
 * A box that scrolls can be focused, for readers who scroll by keyboard, so it needs a name. A group is no landmark.
 */
function scrollable(name: string) {
  return { tabIndex: 0, role: 'group', ariaLabel: name };
}

function captionOf({ title, language }: Fence): Element[] {
  const parts = [
    ...(title === null ? [] : [element('b', {}, [text(title)])]),
    ...(language === '' ? [] : [element('span', {}, [text(language)])]),
  ];
  return parts.length === 0 ? [] : [element('figcaption', {}, parts)];
}
