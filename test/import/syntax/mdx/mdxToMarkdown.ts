/** Converts a body of MDX in a test. */

import { convertBody } from '../../../../src/import/body/convertBody.ts';
import type { SiteTable } from '../../../../src/import/body/model.ts';
import { createNewFiles } from '../../../../src/import/body/newFiles.ts';
import { readPost } from '../../../../src/import/matter/readPost.ts';
import type { Note } from '../../../../src/import/notes/model.ts';
import { mdxPasses } from '../../../../src/import/syntax/passesFor.ts';

/** `files` are the texts of other files of the folder, by their names from the root. */
type Options = { components?: Record<string, string>; files?: Record<string, string>; matter?: string };

/** Returns the markdown of a body, with what the author is told. */
export async function mdxToMarkdown(body: string, options: Options = {}) {
  const { components = {}, files = {}, matter = '' } = options;
  const file = 'posts/a.mdx';
  const text = `---\n${matter}\n---\n${body}`;
  const place = { file, firstLine: 1, collection: 'posts', name: 'a', date: null, isDraft: false, language: null };
  const post = readPost({ ...place, text }, { keys: {} }, 'UTC');
  const site: SiteTable = {
    settings: {
      title: null,
      url: null,
      description: null,
      author: null,
      language: null,
      timezone: null,
      navigation: [],
    },
    posts: new Map([[file, post]]),
    postAt: () => null,
    postNamed: () => null,
    fileNamed: (name) =>
      Object.keys(files).find((each) => `/${each}`.endsWith(`/${name.replace(/^(?:\.+\/)+/, '')}`)) ?? null,
    read: (name) => files[name] ?? null,
  };
  const notes: Note[] = [];
  const converted = await convertBody(
    post,
    mdxPasses,
    { site, components: new Map(Object.entries(components)), newFiles: createNewFiles([]) },
    notes,
  );
  // The first line of the body is 1, and not that of the file.
  const lines = converted.lines.map((line) => line + 1);
  return {
    text: converted.text,
    lines,
    notes: notes.map(({ about, line, message }) => ({ about, line: (line ?? 0) - 3, message })),
  };
}
