/** The tools whose folders can be imported. */

/** Their names on the command line. `markdown` is a folder without the marks of any tool. */
export const tools = [
  'jekyll',
  'hugo',
  'zola',
  'astro',
  'eleventy',
  'gatsby',
  'docusaurus',
  'obsidian',
  'wordpress',
  'ghost',
  'markdown',
] as const;

/** The name of a tool. */
export type Tool = (typeof tools)[number];
