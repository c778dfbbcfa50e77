/**
 * Blocks of code: a figure with file name, language and a button that copies, and the code in classes of a closed set.
 * Runs after the summary is taken, which counts the author's words and not these.
 */

import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { BundledLanguageInfo } from 'shiki/types';
import type { BodyProblem, Report } from '../model.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { ansiTokens } from './ansi.ts';
import { codeContent } from './codeContent.ts';
import { markedLines } from './codeLines.ts';
import { type Fence, parseFence } from './fenceMeta.ts';
import { type Token, tokenize } from './highlighter.ts';
import { findLanguage, isPlainName, nearestLanguage } from './languageNames.ts';

/** A rehype plugin; fences.ts must have run on the markdown. Diagrams of `mermaid` are left as they are. */
export function rehypeCode({ report }: { report: Report }) {
  return async (tree: Root): Promise<void> => {
    const blocks: { pre: Element; inner: Element; fence: Fence }[] = [];
    visit(tree, 'element', (node) => {
      const [inner, ...more] = node.children;
      if (node.tagName === 'code') delete node.properties.dataMeta;
      if (node.tagName === 'code' && /^-\S{1,20}$/.test(textOf(node))) node.properties.className = ['option'];
      if (node.tagName !== 'pre') return;
      if (inner?.type === 'element' && inner.tagName === 'code' && more.length === 0) {
        const { dataMeta } = inner.properties;
        const fence = parseFence(languageOf(inner), typeof dataMeta === 'string' ? dataMeta : '');
        if (fence.language !== 'mermaid') blocks.push({ pre: node, inner, fence });
      } else Object.assign(node.properties, scrollable('text'));
    });
    for (const { pre, inner, fence } of blocks) await replace(pre, inner, fence, report);
  };
}

function languageOf({ properties: { className } }: Element): string {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
}

/** Makes `pre` the figure that holds it. */
async function replace(pre: Element, inner: Element, fence: Fence, report: Report): Promise<void> {
  const language = findLanguage(fence.language);
  const isAnsi = fence.language === 'ansi';
  const position = positionOf(pre) ?? positionOf(inner);
  // A formula that is still here has been reported by math.ts.
  const isKnown = language !== null || isAnsi || isPlainName(fence.language) || fence.language === 'math';
  if (!isKnown) report({ ...unknownLanguage(fence.language), position });
  const isDiff = fence.isDiff || language?.id === 'diff';
  const lines = markedLines(textOf(inner).replace(/\n$/, ''), fence, isDiff);
  const plain = lines.map((line) => line.text);
  const tokens = isAnsi ? ansiTokens(plain) : language === null ? null : await tokensOf(plain, language, fence);
  if (language !== null && tokens === null) report({ ...slowCode(language.name), position });
  const wrapped = fence.numbers || lines.some(({ mark }) => mark !== 'none');
  // Raw HTML may have put elements into a block; they stay where nothing else asks for its lines.
  const asWritten = tokens === null && !wrapped && inner.children.some(({ type }) => type === 'element');
  const content = asWritten ? inner.children : codeContent(lines, tokens, wrapped);
  const className = [
    ...(wrapped ? ['lines'] : []),
    ...(fence.numbers ? ['numbers'] : []),
    // In a diff the signs are in the text.
    ...(!isDiff && lines.some(({ mark }) => signed.has(mark)) ? ['signs'] : []),
  ];
  const name = fence.title ?? (language === null ? 'code' : `${language.name} code`);
  pre.tagName = 'figure';
  pre.properties = { className: ['code'], ...(language === null ? {} : { dataLanguage: language.id }) };
  pre.children = [
    ...captionOf(fence),
    element('button', { type: 'button', dataAction: 'copy-code' }, [text('copy')]),
    element('pre', { ...(className.length > 0 ? { className } : {}), ...scrollable(name) }, [
      element('code', {}, content),
    ]),
  ];
}

const signed = new Set(['inserted', 'deleted']);

/** The tokens of code; of the changes of a file, without the sign that each line begins with. */
async function tokensOf(lines: string[], language: BundledLanguageInfo, fence: Fence): Promise<Token[][] | null> {
  if (!fence.isDiff) return tokenize(lines, language);
  const signs = lines.map((line) => /^[+ -]/.exec(line)?.[0] ?? '');
  const tokens = await tokenize(
    lines.map((line, index) => line.slice(signs[index]?.length)),
    language,
  );
  return tokens?.map((line, index) => [{ text: signs[index] ?? '', className: '' }, ...line]) ?? null;
}

function unknownLanguage(word: string): Omit<BodyProblem, 'position'> {
  const match = nearestLanguage(word);
  return {
    rule: 'unknown-language',
    message: `the language ${word.slice(0, 40)} of this code is not known; it is shown without colours`,
    hint: match === null ? 'name another one, or text for none' : `did you mean ${match}?`,
  };
}

function slowCode(language: string): Omit<BodyProblem, 'position'> {
  return {
    rule: 'slow-code',
    message: `this ${language} has lines that would take too long to colour; it is shown without colours`,
    hint: 'break its longest lines, or name the language text',
  };
}

/** A box that scrolls takes the focus, for those who scroll by keyboard, and so has a name; a group is no landmark. */
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
