/** Converts a folder again and again while its author edits it, and converts only the bodies that an edit can have changed. */
import { isDeepStrictEqual } from 'node:util';
import { convertPost } from '../conversion/convertPost.ts';
import { joinSite } from '../conversion/joinSite.ts';
import { type PlacedSite, placeSite } from '../conversion/placeSite.ts';
import { type ReadSite, readSite } from '../conversion/readSite.ts';
import { type ConvertOptions, convertFolder } from '../convert.ts';
import type { ReadPost } from '../matter/model.ts';
import { linkedBlocks } from '../syntax/wiki/linkedBlocks.ts';
import type { ConvertedPost } from '../write/convertedFile.ts';
import type { ConvertedSite } from '../write/model.ts';
import { type HeldPosts, holdPosts } from './heldPosts.ts';
import { keepFiles } from './keptFiles.ts';
import { keepReadPosts } from './keptReadPosts.ts';
import { type KeptTexts, keepTexts } from './keptTexts.ts';
import { type SiteFacts, siteFactsOf } from './siteFacts.ts';

/** A conversion, with all that tells whether its parts are still valid. */
type Kept = {
  facts: SiteFacts;
  texts: KeptTexts;
  placed: PlacedSite;
  held: HeldPosts;
  posts: Map<ReadPost, KeptPost>;
  fileOf: ReturnType<typeof keepFiles>;
};

/** A converted post. `others` are the posts whose bodies its passes have read, and itself. */
type KeptPost = { converted: ConvertedPost; others: ReadonlySet<ReadPost>; makesFiles: boolean };

/**
 * Returns a function that does the same as `convertFolder`. It keeps its last conversion in memory. If only bodies have
 * changed since, it converts those, and the ones whose passes have read them. Anything else converts the whole folder:
 * another title, file, setting or date, a file that passes have read, or a body from which a file is made.
 */
export function createConverter(): typeof convertFolder {
  const readOne = keepReadPosts();
  let kept: Kept | null = null;
  return async (folder, reader, options) => {
    // All posts of an export are in one file, and its passes know more of them than their texts.
    if (reader.readsFile !== null) return convertFolder(folder, reader, options);
    const texts = keepTexts(folder.read);
    const read = await readSite({ ...folder, read: texts.read }, reader, readOne);
    const facts = siteFactsOf(read, options.components);
    const last = kept !== null && isDeepStrictEqual(kept.facts, facts) && kept.texts.isSameIn(texts.read) ? kept : null;
    // A conversion that throws an error leaves nothing half-done behind.
    kept = null;
    const edited = last === null ? null : await convertEdited(last, read, options);
    if (edited !== null) {
      kept = last;
      return { ...edited, folder };
    }
    texts.forget(read.posts);
    const whole = await convertWhole(read, options);
    kept = { ...whole.kept, facts, texts };
    return { ...whole.site, folder };
  };
}

/** Converts all posts. */
async function convertWhole(
  read: ReadSite,
  { components, onProgress }: ConvertOptions,
): Promise<{ site: ConvertedSite; kept: Omit<Kept, 'facts' | 'texts'> }> {
  const held = holdPosts(read);
  const placed = placeSite(held.read);
  // They are facts of the site, so the post that asks first does not depend on all bodies.
  linkedBlocks(placed.table);
  const posts: Kept['posts'] = new Map();
  for (const post of placed.posts) {
    posts.set(post, await convertOne(post, placed, held, components));
    onProgress(posts.size, placed.posts.length);
  }
  const fileOf = keepFiles();
  return { site: joinSite(placed, convertedOf(posts), fileOf), kept: { placed, held, posts, fileOf } };
}

/** Converts the posts whose text has changed, and those that have read one of them; returns null if that is not enough. */
async function convertEdited(
  { placed, held, posts, fileOf }: Kept,
  read: ReadSite,
  { components, onProgress }: ConvertOptions,
): Promise<ConvertedSite | null> {
  const edited = held.replace(read.posts);
  const affected = [...posts].filter(
    ([post, { others }]) => edited.has(post) || [...edited].some((each) => others.has(each)),
  );
  for (const [index, [post, { makesFiles }]] of affected.entries()) {
    const again = await convertOne(post, placed, held, components);
    // The names of files that are made depend on those that were made before.
    if (makesFiles || again.makesFiles) return null;
    posts.set(post, again);
    onProgress(index + 1, affected.length);
  }
  return joinSite(placed, convertedOf(posts), fileOf);
}

async function convertOne(
  post: ReadPost,
  placed: PlacedSite,
  held: HeldPosts,
  components: ConvertOptions['components'],
): Promise<KeptPost> {
  let makesFiles = false;
  const { made, add } = placed.newFiles;
  const newFiles: PlacedSite['newFiles'] = {
    made,
    add: (...file) => {
      makesFiles = true;
      return add(...file);
    },
  };
  const [converted, others] = await held.record(() => convertPost(post, { ...placed, newFiles }, components));
  return { converted, others, makesFiles };
}

function convertedOf(posts: Kept['posts']): ConvertedPost[] {
  return [...posts.values()].map(({ converted }) => converted);
}
