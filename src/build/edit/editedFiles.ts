/** Makes the files that an edit of texts changes. All others stay as the last build has written them. */
import { outputFileOf } from '../../content/paths/href.ts';
import { rawMarkdown } from '../../content/post/rawMarkdown.ts';
import { recipeOf } from '../../documents/entryContents.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { editedLists } from '../../plan/editedLists.ts';
import type { Prepared, Source } from '../../plan/model.ts';
import { noPlugins } from '../../plugins/pluginSession.ts';
import { editedFeeds } from '../../publish/feeds/editedFeeds.ts';
import type { Post } from '../../types/content.ts';
import type { EditedPost, PostVersion } from './editedPosts.ts';
import type { PostPageSource, SavedPlan } from './savedPlan.ts';

/** A file by its name in the output. `key` is that of its recipe; null if it is not known. */
export type EditedFile = { text: string; key: string | null };

/** What the files are made from. The bodies are those that pages show. */
export type EditedSite = {
  plan: SavedPlan;
  posts: { edited: EditedPost; shown: RenderedBody; shownBefore: RenderedBody }[];
  /** The related posts after the edit. */
  related: Prepared['related'];
  /** Other posts whose related posts have changed, with their bodies. */
  relatedPages: { source: PostPageSource; shown: RenderedBody }[];
};

/** Returns the files, or null if one of them is not as expected. `read` reads a file of the last build by its name. */
export function editedFiles(
  { plan, posts, related, relatedPages }: EditedSite,
  read: (name: string) => string | null,
): Map<string, EditedFile> | null {
  const files = new Map<string, EditedFile>();
  const current = (path: string) => files.get(outputFileOf(path))?.text ?? read(outputFileOf(path));
  for (const { edited, shown, shownBefore } of posts) {
    const { source, before, after } = edited;
    const prepared = preparedWith(plan, after.post, shown, related);
    add(files, prepared, plan, { ...source, post: after.post });
    add(files, prepared, plan, { kind: 'raw', post: after.post });
    const lists = editedLists(plan.site, after.post, sizesOf(plan, before, after), current);
    if (lists === null) return null;
    for (const [path, text] of lists) files.set(outputFileOf(path), { text, key: null });
    const preparedBefore = preparedWith(plan, before.post, shownBefore, related);
    const old = { post: before.post, prepared: preparedBefore };
    for (const { path, from, to } of editedFeeds(old, { post: after.post, prepared })) {
      const text = replacedOnce(current(path), from, to);
      if (text === null) return null;
      files.set(outputFileOf(path), { text, key: null });
    }
  }
  for (const { source, shown } of relatedPages) {
    add(files, preparedWith(plan, source.post, shown, related), plan, source);
  }
  return files;
}

function preparedWith(plan: SavedPlan, { file }: Post, shown: RenderedBody, related: Prepared['related']): Prepared {
  const { site, extensions, table, texts, shareImages, pictures } = plan;
  return {
    site,
    extensions,
    table,
    entries: [],
    bodies: new Map([...texts, [file, shown]]),
    related,
    shareImages,
    pictures,
    icons: [],
    plugins: noPlugins,
    pageChanges: new Map(),
    problems: [],
  };
}

function add(files: Map<string, EditedFile>, prepared: Prepared, { template }: SavedPlan, source: Source): void {
  if (!('post' in source)) return;
  const path = source.kind === 'raw' ? source.post.rawPath : source.post.path;
  const recipe = recipeOf({ path, owner: '', source }, prepared, [], template);
  if ('copy' in recipe) return;
  const made = recipe.make();
  files.set(outputFileOf(path), { text: made.text(), key: made.key() });
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
