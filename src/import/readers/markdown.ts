/** The reader of folders without the marks of a tool. */
import { attributeLines } from '../syntax/attributeLines.ts';
import { containerPasses } from '../syntax/containers/containerPasses.ts';
import { headingIds } from '../syntax/headingIds/headingIds.ts';
import { wikiPasses } from '../syntax/wiki/wikiPasses.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';
import type { Reader } from './model.ts';

/** Reads a folder of markdown files, which may come from any tool. */
export const markdown: Reader = {
  tool: 'markdown',
  title: 'a folder of markdown files',
  isRoot: () => false,
  readsFile: null,
  read: readMarkdown,
  keys: { blueprint: 'drop', updatedby: 'drop' },
  passes: [...containerPasses, headingIds, attributeLines, ...wikiPasses],
};
