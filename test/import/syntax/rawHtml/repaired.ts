/** Runs the pass for raw HTML in a test. */

import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import type { PassContext, SiteTable } from '../../../../src/import/body/model.ts';
import { createNewFiles } from '../../../../src/import/body/newFiles.ts';
import type { ForeignPost } from '../../../../src/import/folder/model.ts';
import { readPost } from '../../../../src/import/matter/readPost.ts';
import { rawHtml } from '../../../../src/import/syntax/rawHtml/rawHtml.ts';
import { render } from '../../../markdown/render.ts';

/** Returns the repaired body, what was reported about it, and the rules about HTML that a build then reports. */
export async function repaired(body: string, components: PassContext['components'] = new Map()) {
  const notes: string[] = [];
  const context: PassContext = {
    post,
    site,
    components,
    earlier: [],
    newFiles: createNewFiles([]),
    note: ({ about }) => notes.push(about),
  };
  const { text } = applyEdits(mappedText(body), rawHtml(body, context));
  const { problems } = await render(text);
  return {
    text,
    notes,
    problems: problems.filter(({ rule }) => /^html-|^component-|^frame-/.test(rule)).map(({ message }) => message),
  };
}

const file: ForeignPost = {
  file: 'a.md',
  text: '',
  firstLine: 1,
  collection: 'post',
  name: 'a',
  date: null,
  isDraft: false,
  language: null,
};

const post = readPost(file, { keys: {} }, 'UTC');

const site: SiteTable = {
  settings: { title: null, url: null, description: null, author: null, language: null, timezone: null, navigation: [] },
  posts: new Map(),
  postAt: () => null,
  postNamed: () => null,
  fileNamed: () => null,
  read: () => null,
};
