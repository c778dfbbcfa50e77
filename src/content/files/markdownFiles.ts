/** Recognizes markdown files by their extension, in any letter case. */

/**
 * The extensions, the usual one first: those that GitHub (linguist's languages.yml), editors and other blog tools treat
 * as markdown. `.text` is not among them, because it is plain text more often.
 */
export const markdownExtensions = [
  'md',
  'markdown',
  'mdown',
  'mkd',
  'mkdn',
  'mkdown',
  'mdwn',
  'markdn',
  'mdtxt',
  'mdtext',
] as const;

/** The extensions in lower and upper case, because most file systems distinguish `.MD` and `.md`. */
export const spelledExtensions: readonly string[] = markdownExtensions.flatMap((each) => [each, each.toUpperCase()]);

const extension = new RegExp(`\\.(?:${markdownExtensions.join('|')})$`, 'i');

/** Returns true for a file that is read as a post or a page. */
export function isMarkdownFile(file: string): boolean {
  return extension.test(file);
}

/** Removes a markdown extension, and no other: `post/x.markdown` -> `post/x`. */
export function withoutMarkdownExtension(file: string): string {
  return file.replace(extension, '');
}

/** Lists the files that a link to `post/x` or `post/x.md` may mean, the likeliest first: `x.markdown`, `x/index.md`. */
export function* markdownFilesNamed(file: string): Generator<string, void> {
  const stem = withoutMarkdownExtension(file);
  for (const name of [stem, `${stem}/index`]) for (const each of spelledExtensions) yield `${name}.${each}`;
}
