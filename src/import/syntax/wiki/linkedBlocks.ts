/** Finds the blocks of notes that links lead to: `[[note#^id]]`. */
import type { SiteTable } from '../../body/model.ts';
import { maskedText } from './maskedText.ts';
import { noteNamed } from './noteNames.ts';
import { wikiLinks } from './wikiLink.ts';

/** Returns the ids of blocks that links of the site lead to, in lower case, by file. */
export function linkedBlocks(site: SiteTable): ReadonlyMap<string, ReadonlySet<string>> {
  const known = blocksOfSites.get(site);
  if (known !== undefined) return known;
  const blocks = new Map<string, Set<string>>();
  for (const post of site.posts.values()) {
    for (const { page, block } of linksToBlocks(post.body)) {
      const target = noteNamed(page, { post, site });
      if (target !== null) blocks.set(target.file, (blocks.get(target.file) ?? new Set()).add(block));
    }
  }
  blocksOfSites.set(site, blocks);
  return blocks;
}

const blocksOfSites = new WeakMap<SiteTable, ReadonlyMap<string, ReadonlySet<string>>>();

/** Returns the notes and the ids, in lower case, of the links to blocks in a body. */
export function linksToBlocks(body: string): { page: string; block: string }[] {
  if (!body.includes('#^')) return [];
  return wikiLinks(maskedText(body)).flatMap(({ page, block }) =>
    block === null ? [] : [{ page, block: block.toLowerCase() }],
  );
}
