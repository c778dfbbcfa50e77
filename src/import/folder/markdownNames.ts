/** Recognizes the markdown files of other tools, and files that are no posts. */

const markdownFile = /\.(?:mdx?|markdown|mdown|mkdn?|mkdown|mdwn)$/i;

/** Returns whether a file has a text in markdown. */
export function isForeignMarkdown(file: string): boolean {
  return markdownFile.test(file);
}

/** Removes the ending of a markdown file. */
export function withoutEnding(file: string): string {
  return file.replace(markdownFile, '');
}

/** Returns why a markdown file is no post, or null: files about a project, and pages that a theme makes. */
export function reasonNoPost(file: string): string | null {
  const name = withoutEnding(file.replace(/^.*\//, ''));
  if (/^readme/i.test(name)) return 'it is a README';
  if (/^(?:contributing|code_of_conduct|licen[cs]e|changelog|security|agents|claude)(?:[-_.][a-z]{2})?$/i.test(name))
    return 'it is about the project';
  if (/^404$/.test(name)) return 'it is the page for missing addresses, which catpost has';
  return null;
}
