/** Makes the files that an edit of texts changes. All others stay as the last build has written them. */
import { outputFileOf } from '../../content/paths/href.ts';
import { rawMarkdown } from '../../content/post/rawMarkdown.ts';
import { recipeOf } from '../../documents/entryContents.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { editedLists } from '../../plan/editedLists.ts';
import type { Bodies, Entry, Prepared } from '../../plan/model.ts';
import { noPlugins } from '../../plugins/pluginSession.ts';
import { editedFeeds } from '../../publish/feeds/editedFeeds.ts';
import { editedLlms } from '../../publish/llmsText.ts';
import type { Post } from '../../types/content.ts';
import type { EditedPost, PostVersion } from './editedPosts.ts';
import type { PostEntry, SavedPlan } from './savedPlan.ts';

/** A file by its name in the output. `key` is that of its recipe; null if it is not known. */
export type EditedFile = { text: string; key: string | null };

/** What the files are made from. The bodies are those that pages show. */
export type EditedSite = {
  plan: SavedPlan;
  posts: { edited: EditedPost; shown: RenderedBody; shownBefore: RenderedBody }[];
  /** The related posts after the edit. */
  related: Prepared['related'];
  /** Other posts whose related posts have changed, with their bodies. */
  relatedPages: { post: Post; shown: RenderedBody }[];
  /** The pages that show the length or the excerpt of an edited post, if these have changed, with all bodies that they need. */
  lists: { entries: Entry[]; bodies: Bodies };
};

/** Where files come from, by their names in the output. */
export type Published = {
  /** Reads a file of the last build. */
  read: (name: string) => string | null;
  /** Returns whether the author's own file replaces one that a build generates. */
  isReplaced: (name: string) => boolean;
};

/** Returns the files, or null if one of them is not as expected. */
export function editedFiles(
  { plan, posts, related, relatedPages, lists }: EditedSite,
  { read, isReplaced }: Published,
): Map<string, EditedFile> | null {
  const files = new Map<string, EditedFile>();
  const current = (path: string) => files.get(outputFileOf(path))?.text ?? read(outputFileOf(path));
  for (const { edited, shown, shownBefore } of posts) {
    const { before, after } = edited;
    const prepared = preparedWith(plan, [[after.post.file, shown]], related);
    for (const entry of plan.published.get(after.post.file) ?? []) add(files, prepared, plan, entry, after.post);
    const directories = editedLists(plan.site, after.post, sizesOf(plan, before, after), current);
    if (directories === null) return null;
    for (const [path, text] of directories) files.set(outputFileOf(path), { text, key: null });
    const preparedBefore = preparedWith(plan, [[before.post.file, shownBefore]], related);
    const old = { post: before.post, prepared: preparedBefore };
    const replacements = [
      ...editedFeeds(old, { post: after.post, prepared }),
      ...editedLlms(plan.site, after.post, { before: preparedBefore.bodies, after: prepared.bodies }),
    ];
    for (const { path, from, to } of replacements) {
      if (isReplaced(outputFileOf(path))) continue;
      const text = replacedOnce(current(path), from, to);
      if (text === null) return null;
      files.set(outputFileOf(path), { text, key: null });
    }
  }
  for (const { post, shown } of relatedPages) {
    const prepared = preparedWith(plan, [[post.file, shown]], related);
    const entries = plan.published.get(post.file) ?? [];
    for (const entry of entries) if (entry.source.kind !== 'raw') add(files, prepared, plan, entry, post);
  }
  const prepared = preparedWith(plan, lists.bodies, related);
  for (const entry of lists.entries) addMade(files, prepared, plan, entry);
  return files;
}

function preparedWith(
  plan: SavedPlan,
  bodies: Iterable<[string, RenderedBody]>,
  related: Prepared['related'],
): Prepared {
  const { site, extensions, table, texts, shareImages, pictures } = plan;
  return {
    site,
    extensions,
    table,
    entries: [],
    bodies: new Map([...texts, ...bodies]),
    related,
    shareImages,
    pictures,
    icons: [],
    plugins: noPlugins,
    pageChanges: new Map(),
    problems: [],
  };
}

/** Adds the file of an entry. `post` is the post with its text, which the plan does not have. */
function add(
  files: Map<string, EditedFile>,
  prepared: Prepared,
  plan: SavedPlan,
  { path, owner, source }: PostEntry,
  post: Post,
): void {
  addMade(files, prepared, plan, { path, owner, source: { ...source, post } });
}

function addMade(files: Map<string, EditedFile>, prepared: Prepared, { template }: SavedPlan, entry: Entry): void {
  const recipe = recipeOf(entry, prepared, [], template);
  if ('copy' in recipe) return;
  const made = recipe.make();
  files.set(outputFileOf(entry.path), { text: made.text(), key: made.key() });
}

function sizesOf({ site }: SavedPlan, before: PostVersion, after: PostVersion): { before: number; after: number } {
  const size = ({ post }: PostVersion) => Buffer.byteLength(rawMarkdown(site, post));
  return { before: size(before), after: size(after) };
}

/** Returns null if `from` is not in the text exactly once. */
function replacedOnce(text: string | null, from: string, to: string): string | null {
  const at = text === null || from === '' ? -1 : text.indexOf(from);
  if (text === null || at === -1 || text.includes(from, at + 1)) return null;
  return text.slice(0, at) + to + text.slice(at + from.length);
}
