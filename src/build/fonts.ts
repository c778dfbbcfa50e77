/** Reduces the author's fonts to what the site uses, and publishes them. */
import { dirname, join } from 'node:path';
import { builtPosts } from '../content/arrange/postLists.ts';
import { fontSizeProblems, subsetFonts } from '../extensions/fonts/subsetFonts.ts';
import type { Extensions, SiteFont } from '../extensions/model.ts';
import type { Bodies, Entry } from '../plan/model.ts';
import { fontEntries } from '../plan/themeEntries.ts';
import { withSeverity } from '../problems/problem.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

/** The extensions and entries with the reduced fonts, and what is wrong with these. */
export type Reduced = { extensions: Extensions; entries: Entry[]; problems: Problem[] };

/** Replaces the fonts of the plan by reduced ones. In dev, which has no image cache, they stay whole. */
export async function withReducedFonts(
  site: Site,
  extensions: Extensions,
  entries: Entry[],
  bodies: Bodies,
  imageCache: string | null,
): Promise<Reduced> {
  const whole = extensions.fonts;
  if (imageCache === null || whole.length === 0) return { extensions, entries, problems: [] };
  const fonts: SiteFont[] = await subsetFonts(
    whole,
    usedCharacters(site, extensions, bodies),
    join(dirname(imageCache), 'fonts'),
  );
  const replaced = new Set(whole.map(({ path }) => path));
  const kept = entries.filter(({ path }) => !replaced.has(path));
  const problems = fontSizeProblems(fonts, `${site.contentName}/${site.settingsFile}`);
  return {
    extensions: { ...extensions, fonts },
    entries: [...kept, ...fontEntries(fonts)],
    problems: problems.map((problem) => withSeverity(problem, site.config.problems)),
  };
}

/**
 * Returns every character of the site once, in order. ASCII is always there, for what catpost itself says and for what
 * readers type.
 */
function usedCharacters(site: Site, { stylesheet }: Extensions, bodies: Bodies): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const used = new Set([...ascii, ...'…–—‘’“”·×→←↑↓↩\u00a0']);
  const add = (text: string) => {
    for (const character of text) used.add(character);
  };
  for (const { sections, summary } of bodies.values()) {
    for (const { html } of sections) add(html);
    add(JSON.stringify(summary));
  }
  add(JSON.stringify(builtPosts(site).map(({ title, description }) => [title, description])));
  for (const { tags, config } of site.editions) add(JSON.stringify([tags.map(({ name }) => name), config]));
  add(stylesheet?.text ?? '');
  return [...used]
    .filter((character) => character >= ' ')
    .toSorted()
    .join('');
}
