/** Reports files that look like posts and are not read: other formats, and text or HTML files with front matter. */
import { closeSync, openSync, readSync } from 'node:fs';
import type { RawProblem } from '../../problems/problem.ts';
import type { Asset } from '../../types/content.ts';
import { groupBy } from '../groupBy.ts';

type Format = { name: string; pattern: RegExp; hint: string };

/** Formats that mix posts with components or programs. They are reported even if a post links to them. */
const programFormats: Format[] = [
  { name: 'MDX', pattern: /\.mdx$/i, hint: 'rename it to .md if it is plain markdown' },
  { name: 'R Markdown or Quarto', pattern: /\.(?:rmd|qmd|rmarkdown)$/i, hint: 'render it to markdown first' },
];

const convert = 'convert it to markdown in a .md file, or link to it to publish it unchanged';

/** Text formats, which may also be downloads. */
const textFormats: Format[] = [
  { name: 'reStructuredText', pattern: /\.re?st$/i, hint: convert },
  { name: 'AsciiDoc', pattern: /\.(?:adoc|asciidoc|asc)$/i, hint: convert },
  { name: 'Org', pattern: /\.org$/i, hint: convert },
  { name: 'Textile', pattern: /\.textile$/i, hint: convert },
];

/** Any other text file, which is reported only if it begins with front matter. */
const textWithMatter: Format = {
  name: 'front matter',
  pattern: /(?:\.(?:te?xt|x?html?)|(?:^|\/)[^./]+)$/i,
  hint: 'rename it to .md, or link to it to publish it unchanged',
};

/**
 * Returns one problem for each format. `linked` are the paths of the files that are published because a post links to
 * them.
 */
export function unreadProblems(assets: Asset[], linked: ReadonlySet<string>, contentName: string): RawProblem[] {
  const found = assets.flatMap((asset) => {
    const format = formatOf(asset, linked);
    return format === null ? [] : [{ format, file: asset.file }];
  });
  return [...groupBy(found, ({ format }) => format)].map(([format, files]) => {
    const what = format === textWithMatter ? 'has front matter, but no markdown extension' : `is ${format.name}`;
    const more = files.length === 1 ? '' : ` (and ${files.length - 1} more like it)`;
    const message = `this file ${what}, so it is not read and gets no page${more}`;
    return { rule: 'file-unread', file: `${contentName}/${files[0]?.file}`, message, hint: format.hint };
  });
}

function formatOf({ file, path, absolute }: Asset, linked: ReadonlySet<string>): Format | null {
  const program = programFormats.find(({ pattern }) => pattern.test(file));
  if (program !== undefined || linked.has(path)) return program ?? null;
  const text = textFormats.find(({ pattern }) => pattern.test(file));
  if (text !== undefined) return text;
  return textWithMatter.pattern.test(file) && hasFrontMatter(absolute) ? textWithMatter : null;
}

/**
 * Returns true for a fence with a key in one of the next lines. Returns false for an unreadable file, which is reported where it is
 * published.
 */
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
