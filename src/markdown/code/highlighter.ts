/**
 * Highlights code with Shiki and its TextMate grammars, in a closed set of classes, so that the stylesheet is the same
 * for every site. Each thread creates the engine once, and loads a language when it is first used.
 */
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import type { BundledLanguageInfo, GrammarState } from 'shiki/types';
import { createEngine } from './engine.ts';

/**
 * Maps the names of colours in Shiki's css-variables theme to classes; styles/code.css has a rule for each. A class has
 * one letter, because classes are most of the size of highlighted code. Everything else is plain text: punctuation and
 * parameters, which would double the number of spans, and the lines of a diff, which are elements.
 */
const tokenClasses = new Map([
  ['comment', 'c'],
  ['keyword', 'k'],
  ['tag', 'k'],
  ['prompt', 'k'],
  ['output', 'o'],
  ['string', 's'],
  ['string-expression', 's'],
  ['constant', 'n'],
  ['function', 'f'],
  ['link', 'l'],
]);

/** A piece of a line. `className` is empty for plain text. */
export type CodeToken = { text: string; className: string };

/**
 * Returns the tokens of each line, or null if that would take too long. The estimate is made from the lengths of the
 * lines, because the time of a line grows with the square of its length, and the result must be the same on every
 * machine. The clock is only for a grammar that meets its worst case.
 */
export async function tokenizeCode(lines: string[], language: BundledLanguageInfo): Promise<CodeToken[][] | null> {
  if (costOf(lines) > costLimit) return null;
  const highlighter = await highlighterFor(language);
  const deadline = performance.now() + timeLimit;
  const options = { lang: language.id, theme: theme.name ?? '' };
  let state: GrammarState | undefined;
  const tokens: CodeToken[][] = [];
  for (const line of lines) {
    const left = deadline - performance.now();
    if (left <= 0) return null;
    const resumed = state ? { ...options, grammarState: state } : options;
    const found = highlighter.codeToTokensBase(line, { ...resumed, tokenizeTimeLimit: Math.ceil(left) });
    state = highlighter.getLastGrammarState(found);
    tokens.push(found.flat().map(({ content, color }) => ({ text: content, className: classOf(color ?? '') })));
  }
  return performance.now() > deadline ? null : tokens;
}

/** 10 kB in lines of 1,000 characters. A grammar such as TypeScript's takes half a second for them. */
const costLimit = 1e7;

/** In milliseconds. 600 lines take 60, or 1,000 on a busy machine while the language is loaded. */
const timeLimit = 3000;

/** Returns the sum of the squared lengths of lines that are longer than people write them. */
function costOf(lines: string[]): number {
  return lines.reduce((sum, { length }) => (length > 200 ? sum + length * length : sum), 0);
}

function classOf(color: string): string {
  const name = /^var\(--shiki-token-(.*)\)$/.exec(color)?.[1];
  return name === undefined ? '' : (tokenClasses.get(name) ?? '');
}

const variables = createCssVariablesTheme({ fontStyle: false });
const theme = {
  ...variables,
  tokenColors: [
    ...(variables.tokenColors ?? []),
    // Shiki gives an HTML tag the colour of a string, and no colour to headings.
    colorRule('tag', 'entity.name.tag', 'support.class.component', 'markup.heading'),
    // Shiki gives the arguments of a shell command the colour of strings, though they are most of its text.
    colorRule('argument', 'string.unquoted.argument.shell'),
    colorRule('constant', 'constant.other.option'),
    // A shell session has a prompt and output.
    colorRule('prompt', 'punctuation.separator.prompt', 'entity.other.prompt-prefix'),
    colorRule('output', 'meta.output'),
  ],
};

function colorRule(name: string, ...scope: string[]) {
  return { scope, settings: { foreground: `var(--shiki-token-${name})` } };
}

let engine: ReturnType<typeof createEngine> | undefined;
const highlighters = new Map<string, Promise<HighlighterCore>>();

/**
 * Returns the highlighter of a language. Each language has its own: in a shared one, a language that is loaded for one
 * block would change another block that embeds it, and the order in which threads render blocks is not fixed.
 */
function highlighterFor(language: BundledLanguageInfo): Promise<HighlighterCore> {
  engine ??= createEngine();
  const highlighter =
    highlighters.get(language.id) ??
    createHighlighterCore({ engine, themes: [theme], langs: [language.import], warnings: false });
  highlighters.set(language.id, highlighter);
  return highlighter;
}
