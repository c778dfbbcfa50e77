/** Converts HTML for a test. */
import { htmlToMarkdown } from '../../../src/import/html/htmlToMarkdown.ts';

/** Returns the markdown without its final line end, and what was reported. */
export function converted(html: string): { markdown: string; notes: string[] } {
  const notes: string[] = [];
  const markdown = htmlToMarkdown(html, ({ about }) => notes.push(about));
  return { markdown: markdown.trimEnd(), notes };
}
