/**
 * The words of a fence -> what its block shows: ```` ```ts title="a.ts" {2,4-6} ins={3} del={1} showLineNumbers ````. Also
 * as others write it: Pandoc's and R Markdown's braces, and what Hexo, Gatsby, Docusaurus, VitePress, Hugo, Zola and MkDocs
 * have for a title, for numbers and for lines that stand out.
 */

/** First and last line, counted from 1. */
type Range = { first: number; last: number };

/** `language` is the word as written, empty where there is none. */
export type Fence = {
  language: string;
  /** True for the changes of a file in that language, each line with its sign: `diff-js`. */
  isDiff: boolean;
  title: string | null;
  numbers: boolean;
  highlighted: Range[];
  inserted: Range[];
  deleted: Range[];
};

/**
 * Reads a fence: the first word and what follows it. Words that it does not know are ignored, as other programs have
 * theirs. What follows the language without a space (`ts{2,4}`, `rust,ignore`) is not part of its name.
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
  const [name, behind] = dividedName(written);
  // The titles first: they may hold what would be a word of the others.
  const titles = [
    take(/(?:^|[\s{,])(?:title|filename)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))/i),
    take(/(?:^|\s)\[([^\]]+)\]/),
    behind,
    take(/^ *((?:[\w@-]+\/)*[\w@.-]+\.[a-z][a-z\d]*)(?=\s|$)/i),
  ];
  const isDiff = /^diff-./i.test(name);
  return {
    language: isDiff ? name.slice('diff-'.length) : name,
    isDiff,
    title: titles.find((title) => title?.trim())?.trim() ?? null,
    numbers: take(numbering) !== null || /^line-numbers/.test(written.split(':')[1] ?? ''),
    inserted: rangesOf(take(/(?:^|\s)ins=\{([^}]*)\}/)),
    deleted: rangesOf(take(/(?:^|\s)del=\{([^}]*)\}/)),
    highlighted: rangesOf(
      take(/(?:^|[\s,{])hl_lines=(?:"([^"]*)"|\[([^\]]*)\]|([\d,-]+))/) ?? take(/(?:^|[\s,])\{([\d\s,-]*)\}/),
    ),
  };
}

/** `showLineNumbers`, `.numberLines`, `linenos=true`, `linenums="1"`. */
const numbering =
  /(?:^|[\s{,.])(showLineNumbers|numberLines|number-lines|line-numbers|(?:linenos|linenums)(?:=(?!false)"?[\w]+"?)?)(?=[\s},]|$)/i;

/** True when one of the ranges holds the line. */
export function holdsLine(ranges: Range[], line: number): boolean {
  return ranges.some(({ first, last }) => first <= line && line <= last);
}

/** Of `{.python .numberLines}`, a class; of `{python, echo=FALSE}`, the first word. */
function languageInBraces(text: string): string {
  const className = /[{\s]\.(?!number-?lines)([^\s}.]+)/i.exec(text)?.[1];
  return className ?? /^\{\s*=?([a-z][^\s,}=]*)(?!=)(?=[\s,}]|$)/i.exec(text)?.[1] ?? '';
}

/** `js:app.js` and `js:title=app.js` name a file; `language-js`, `lang-js` and `.js` are `js`. */
function dividedName(word: string): [language: string, title: string | null] {
  const [name = '', ...more] = word.replace(/^(?:lang(?:uage)?-|\.)(?=\w)/i, '').split(':');
  const behind = more.join(':').replace(/^title=/, '');
  return [name, /[./\w]/.test(behind) && !/^(?:no-)?line-numbers/.test(behind) ? behind : null];
}

/** `2,4-6`, also between spaces or quotes; a part that is no number is ignored. */
function rangesOf(list: string | null): Range[] {
  return (list ?? '').split(/,|(?<=\d)\s+(?=\d)/).flatMap((part) => {
    const match = /^[\s"']*(\d+)\s*(?:-\s*(\d+)\s*)?["']?\s*$/.exec(part);
    return match ? [{ first: Number(match[1]), last: Number(match[2] ?? match[1]) }] : [];
  });
}
