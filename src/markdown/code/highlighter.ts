/**
 * Lines of code -> tokens of a closed set of classes (decision 5), by Shiki with its grammars of TextMate. The engine
 * is made once in a thread, and a language at its first use.
 */
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import type { BundledLanguageInfo, GrammarState } from 'shiki/types';

/**
 * The class of a token by the name that Shiki's css-variables theme gives its colour; styles/code.css has a rule for
 * each. One letter, because they are most of a highlighted block's size. What is not here is plain text: punctuation and
 * parameters, which would double the spans, and the lines of a diff, which have elements of their own.
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

/** `className` is empty for plain text. */
export type Token = { text: string; className: string };

/**
 * The tokens of each line, or null where it would take too long. Whether it does is first told by the lines' lengths,
 * because the time of a line grows with their square and the answer must be the same on every machine; the clock is
 * for a grammar that meets its worst case.
 */
export async function tokenize(lines: string[], language: BundledLanguageInfo): Promise<Token[][] | null> {
  if (costOf(lines) > costLimit) return null;
  const highlighter = await highlighterFor(language);
  const deadline = performance.now() + timeLimit;
  const options = { lang: language.id, theme: theme.name ?? '' };
  let state: GrammarState | undefined;
  const tokens: Token[][] = [];
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

/** 10 kB in lines of 1,000 characters, which a grammar such as TypeScript's goes through in half a second. */
const costLimit = 1e7;

/** Milliseconds; 600 lines take 60, and 1,000 where the machine is busy and the language is new. */
const timeLimit = 3000;

/** The squares of the lines that are longer than people write them. */
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
    // Shiki gives an HTML tag the colour of a string, and headings none.
    colored('tag', 'entity.name.tag', 'support.class.component', 'markup.heading'),
    // In a shell the words of a command are nearly all of its text, and a session has output.
    colored('argument', 'string.unquoted.argument.shell'),
    colored('constant', 'constant.other.option'),
    colored('prompt', 'punctuation.separator.prompt', 'entity.other.prompt-prefix'),
    colored('output', 'meta.output'),
  ],
};

function colored(name: string, ...scope: string[]) {
  return { scope, settings: { foreground: `var(--shiki-token-${name})` } };
}

let engine: ReturnType<typeof createOnigurumaEngine> | undefined;
const highlighters = new Map<string, Promise<HighlighterCore>>();

/**
 * A highlighter for each language: in a shared one, a language that is loaded for one block changes what another block
 * that embeds it looks like, and the order of blocks is that of the threads.
 */
function highlighterFor(language: BundledLanguageInfo): Promise<HighlighterCore> {
  engine ??= createOnigurumaEngine(import('shiki/wasm'));
  const highlighter =
    highlighters.get(language.id) ??
    createHighlighterCore({ engine, themes: [theme], langs: [language.import], warnings: false });
  highlighters.set(language.id, highlighter);
  return highlighter;
}
