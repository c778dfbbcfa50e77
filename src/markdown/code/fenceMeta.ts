/**
 * Parses the words of a fence: ```` ```ts title="a.ts" {2,4-6} ins={3} del={1} showLineNumbers ````. Posts that come
 * from other programs work, too: with the braces of Pandoc and R Markdown, and with the titles, line numbers and
 * highlighted lines of Hexo, Gatsby, Docusaurus, VitePress, Hugo, Zola and MkDocs.
 */

/** First and last line, counted from 1. */
type Range = { first: number; last: number };

/** `language` is the word as written, or empty. */
export type Fence = {
  language: string;
  /** The code is a diff in that language, with a sign before each line: `diff-js`. */
  isDiff: boolean;
  title: string | null;
  hasNumbers: boolean;
  highlighted: Range[];
  inserted: Range[];
  deleted: Range[];
};

/**
 * Parses a fence from its first word and the rest of its line. Unknown words are ignored: other programs have words of
 * their own. What follows the language without a space (`ts{2,4}`, `rust,ignore`) is not part of its name.
 */
export function parseFence(word: string, meta: string): Fence {
  const braces = /^\{(?![\d\s,-]*\})/.test(word);
  const written = braces ? languageInBraces(`${word} ${meta}`) : (/^[^{,\s]*/.exec(word)?.[0] ?? '');
  let rest = braces ? `${word} ${meta}` : `${word.slice(written.length)} ${meta}`;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match ? (match.slice(1).find((group) => group !== undefined) ?? '') : null;
  };
  const [name, titleInName] = splitName(written);
  // Titles are taken first, because they may contain words with another meaning.
  const titles = [
    take(/(?:^|[\s{,])(?:title|filename)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))/i),
    take(/(?:^|\s)\[([^\]]+)\]/),
    titleInName,
    take(/^ *((?:[\w@-]+\/)*[\w@.-]+\.[a-z][a-z\d]*)(?=\s|$)/i),
  ];
  const isDiff = /^diff-./i.test(name);
  return {
    language: isDiff ? name.slice('diff-'.length) : name,
    isDiff,
    title: titles.find((title) => title?.trim())?.trim() ?? null,
    hasNumbers: take(numbering) !== null || /^line-numbers/.test(written.split(':')[1] ?? ''),
    inserted: rangesOf(take(/(?:^|\s)ins=\{([^}]*)\}/)),
    deleted: rangesOf(take(/(?:^|\s)del=\{([^}]*)\}/)),
    highlighted: rangesOf(
      take(/(?:^|[\s,{])hl_lines=(?:"([^"]*)"|\[([^\]]*)\]|([\d,-]+))/) ?? take(/(?:^|[\s,])\{([\d\s,-]*)\}/),
    ),
  };
}

/** Matches `showLineNumbers`, `.numberLines`, `linenos=true` and `linenums="1"`. */
const numbering =
  /(?:^|[\s{,.])(showLineNumbers|numberLines|number-lines|line-numbers|(?:linenos|linenums)(?:=(?!false)"?[\w]+"?)?)(?=[\s},]|$)/i;

/** Returns true if one of the ranges includes the line. */
export function includesLine(ranges: Range[], line: number): boolean {
  return ranges.some(({ first, last }) => first <= line && line <= last);
}

/** Returns the class in `{.python .numberLines}`, or the first word in `{python, echo=FALSE}`. */
function languageInBraces(text: string): string {
  const className = /[{\s]\.(?!number-?lines)([^\s}.]+)/i.exec(text)?.[1];
  return className ?? /^\{\s*=?([a-z][^\s,}=]*)(?!=)(?=[\s,}]|$)/i.exec(text)?.[1] ?? '';
}

/**
 * Splits `js:app.js` and `js:title=app.js` into language and title. The language of `language-js`, `lang-js` and `.js`
 * is `js`.
 */
function splitName(word: string): [language: string, title: string | null] {
  const [name = '', ...more] = word.replace(/^(?:lang(?:uage)?-|\.)(?=\w)/i, '').split(':');
  const title = more.join(':').replace(/^title=/, '');
  return [name, /[./\w]/.test(title) && !/^(?:no-)?line-numbers/.test(title) ? title : null];
}

/** Parses `2,4-6`, with spaces or quotes around the numbers. Parts that are not numbers are ignored. */
function rangesOf(list: string | null): Range[] {
  return (list ?? '').split(/,|(?<=\d)\s+(?=\d)/).flatMap((part) => {
    const match = /^[\s"']*(\d+)\s*(?:-\s*(\d+)\s*)?["']?\s*$/.exec(part);
    return match ? [{ first: Number(match[1]), last: Number(match[2] ?? match[1]) }] : [];
  });
}
