/** Files that look like posts and are not read: those of other formats, and texts and pages with front matter. */

import { closeSync, openSync, readSync } from 'node:fs';
import type { Asset } from '../types/content.ts';

import type { RawProblem } from './problems.ts';

type Format = { name: string; pattern: RegExp; hint: string };

const toMarkdown = 'write it as markdown in a file whose name ends in .md, or link to it, which publishes it as it is';

/** Formats of posts in which a post and its components or programs are one: such a file is never published. */
const programs: Format[] = [
  { name: 'MDX', pattern: /\.mdx$/i, hint: 'rename it to .md where it is plain markdown' },
  { name: 'R Markdown or Quarto', pattern: /\.(?:rmd|qmd|rmarkdown)$/i, hint: 'render it to markdown, and keep that' },
];

/** Formats that a post may also have beside it, as a file to load. */
const texts: Format[] = [
  { name: 'reStructuredText', pattern: /\.re?st$/i, hint: toMarkdown },
  { name: 'AsciiDoc', pattern: /\.(?:adoc|asciidoc|asc)$/i, hint: toMarkdown },
  { name: 'Org', pattern: /\.org$/i, hint: toMarkdown },
  { name: 'Textile', pattern: /\.textile$/i, hint: toMarkdown },
];

/** Posts only where they begin with front matter. */
const withMatter: Format = {
  name: 'front matter',
  pattern: /(?:\.(?:te?xt|x?html?)|(?:^|\/)[^./]+)$/i,
  hint: 'rename it to .md, or link to it, which publishes it as it is',
};

/** One problem for each kind; `linked` are the paths of the files that are published because a post links to them. */
export function unreadProblems(assets: Asset[], linked: ReadonlySet<string>, contentName: string): RawProblem[] {
  const found = new Map<Format, string[]>();
  for (const asset of assets) {
    const format = formatOf(asset, linked);
    if (format !== null) found.set(format, [...(found.get(format) ?? []), asset.file]);
  }
  return [...found].map(([{ name, hint }, [first, ...others]]) => {
    const count = others.length === 0 ? 'is' : `and ${others.length} more like it are`;
    const what = name === 'front matter' ? 'has front matter and no ending of markdown' : `is ${name}`;
    const message = `this file ${what}: it ${count} not read, so no page is made of it`;
    return { rule: 'file-unread', file: `${contentName}/${first}`, message, hint };
  });
}

function formatOf({ file, path, absolute }: Asset, linked: ReadonlySet<string>): Format | null {
  const program = programs.find(({ pattern }) => pattern.test(file));
  if (program !== undefined || linked.has(path)) return program ?? null;
  const text = texts.find(({ pattern }) => pattern.test(file));
  if (text !== undefined) return text;
  return withMatter.pattern.test(file) && hasFrontMatter(absolute) ? withMatter : null;
}

/** A fence, and a key in the next lines. A file that cannot be read has none: whoever publishes it reports that. */
function hasFrontMatter(absolute: string): boolean {
  const bytes = Buffer.alloc(512);
  try {
    const handle = openSync(absolute, 'r');
    try {
      const start = bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, 0));
      return /^\uFEFF?\s*(?:---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n){0,5}?["']?[\w-]+["']?[ \t]*[:=]/.test(start);
    } finally {
      closeSync(handle);
    }
  } catch {
    return false;
  }
}
