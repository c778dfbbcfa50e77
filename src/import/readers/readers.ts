/** Every tool with its reader. The first whose marks a folder has is taken. */

import type { Tool } from '../../types/tool.ts';
import { astro } from './astro.ts';
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { gatsby } from './gatsby.ts';
import { ghost } from './ghost.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';
import { obsidian } from './obsidian.ts';
import { wordpress } from './wordpress.ts';
import { zola } from './zola.ts';

/** The readers, those with the clearest marks first. */
export const readers: Readonly<Record<Tool, Reader>> = {
  zola,
  hugo,
  docusaurus,
  astro,
  gatsby,
  eleventy,
  jekyll,
  wordpress,
  ghost,
  obsidian,
  markdown,
};
