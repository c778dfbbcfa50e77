/** Makes the files that an edit of texts changes. All others stay as the last build has written them. */
import { outputFileOf } from '../../content/paths/href.ts';
import { rawMarkdown } from '../../content/post/rawMarkdown.ts';
import { recipeOf } from '../../documents/entryContents.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { editedLists } from '../../plan/editedLists.ts';
import type { Bodies, Entry, Prepared } from '../../plan/model.ts';
import { noPlugins } from '../../plugins/pluginSession.ts';
import { editedFeeds } from '../../publish/feeds/editedFeeds.ts';
import { editedLlms, llmsPath } from '../../publish/llmsText.ts';
import type { Post } from '../../types/content.ts';
import type { SavedPlan } from './savedPlan.ts';

/** A file by its name in the output. `key` is that of its recipe; null if it is not known. */
export type EditedFile = { text: string; key: string | null };

/** What the files are made from. The bodies are those that pages show. */
export type EditedSite = {
  plan: SavedPlan;
  posts: { post: Post; shown: RenderedBody }[];
  /** The related posts after the edit. */
  related: Prepared['related'];
  /** Other posts whose related posts have changed, with their bodies. */
  relatedPages: { post: Post; shown: RenderedBody }[];
  /** The pages that show the length or the excerpt of an edited post, if these have changed, with all bodies that they need. */
  lists: { entries: Entry[]; bodies: Bodies };
};

/** The files of the last build, by their names in the output. */
export type Published = {
  read: (name: string) => string | null;
  /** Returns the size of a file in bytes. */
  size: (name: string) => number | null;
  /** Returns whether the author's own file replaces one that a build generates. */
  isReplaced: (name: string) => boolean;
};

/** Returns the files, or null if one of them is not as expected. */
export function editedFiles(made: EditedSite, published: Published): Map<string, EditedFile> | null {
  const { plan, posts, related, relatedPages, lists } = made;
  const files = new Map<string, EditedFile>();
  for (const { post, shown } of posts) {
    const prepared = preparedWith(plan, [[post.file, shown]], related);
    const sizeBefore = published.size(outputFileOf(post.rawPath));
    for (const entry of plan.published.get(post.file) ?? []) add(files, prepared, plan, entry);
    if (sizeBefore === null || !editShared(files, prepared, post, sizeBefore, published)) return null;
  }
  for (const { post, shown } of relatedPages) {
    const prepared = preparedWith(plan, [[post.file, shown]], related);
    const entries = plan.published.get(post.file) ?? [];
    for (const entry of entries) if (entry.source.kind !== 'raw') add(files, prepared, plan, entry);
  }
  const prepared = preparedWith(plan, lists.bodies, related);
  for (const entry of lists.entries) add(files, prepared, plan, entry);
  return files;
}

/** Edits the part of a post in files that many posts share. Returns false if one of them is not as expected. */
function editShared(
  files: Map<string, EditedFile>,
  prepared: Prepared,
  post: Post,
  sizeBefore: number,
  { read, isReplaced }: Published,
): boolean {
  const { site, bodies } = prepared;
  const current = (path: string) => files.get(outputFileOf(path))?.text ?? read(outputFileOf(path));
  const sizes = { before: sizeBefore, after: Buffer.byteLength(rawMarkdown(site, post)) };
  const directories = editedLists(site, post, sizes, current);
  if (directories === null) return false;
  for (const [path, text] of directories) files.set(outputFileOf(path), { text, key: null });
  const edits = [
    ...editedFeeds(prepared, post),
    { path: llmsPath, edit: (text: string) => editedLlms(site, post, bodies, text) },
  ];
  return edits.every(({ path, edit }) => {
    if (isReplaced(outputFileOf(path))) return true;
    const before = current(path);
    const text = before === null ? null : edit(before);
    if (text !== null && text !== before) files.set(outputFileOf(path), { text, key: null });
    return text !== null;
  });
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

function add(files: Map<string, EditedFile>, prepared: Prepared, { template }: SavedPlan, entry: Entry): void {
  const recipe = recipeOf(entry, prepared, [], template);
  if ('copy' in recipe) return;
  const made = recipe.make();
  files.set(outputFileOf(entry.path), { text: made.text(), key: made.key() });
}
