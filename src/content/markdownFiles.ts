/** Which files of the content folder are posts: the endings of markdown, in any letter case. */

/**
 * The endings, the usual one first. They are those that GitHub (linguist's languages.yml), editors and other blog tools take
 * for markdown. `.text` is not one of them: it is plain text more often.
 */
export const markdownEndings = [
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

/** As they are usually spelled: disks tell `.MD` and `.md` apart. */
export const spelledEndings: readonly string[] = markdownEndings.flatMap((each) => [each, each.toUpperCase()]);

const ending = new RegExp(`\\.(?:${markdownEndings.join('|')})$`, 'i');

/** True for a file that is read as a post or a page. */
export function isMarkdown(file: string): boolean {
  return ending.test(file);
}

/** `post/x.markdown` -> `post/x`; any other file as it is. */
export function withoutMarkdownEnding(file: string): string {
  return file.replace(ending, '');
}

/** The markdown files that a link to `post/x` or `post/x.md` may mean, the likeliest first: `x.markdown`, `x/index.md`. */
export function* markdownFilesNamed(file: string): Generator<string, void> {
  const stem = withoutMarkdownEnding(file);
  for (const name of [stem, `${stem}/index`]) for (const each of spelledEndings) yield `${name}.${each}`;
}
