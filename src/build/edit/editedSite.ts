/** Finds everything that the edited texts change: the bodies that pages show, and the related posts. */

import { postsShown } from '../../documents/entryContents.ts';
import type { RenderedBody, Term } from '../../markdown/model.ts';
import type { Bodies, Entry } from '../../plan/model.ts';
import { comparedPosts, relatedPosts } from '../../plan/related.ts';
import { relatedAfterEdit } from '../../plan/relatedAfterEdit.ts';
import type { Post } from '../../types/content.ts';
import { type EditContext, savedBody } from './editContext.ts';
import type { EditedSite } from './editedFiles.ts';
import type { EditedPost } from './editedPosts.ts';
import { postOf, type SavedPlan } from './savedPlan.ts';
import { factsOf, type SavedTexts } from './savedTexts.ts';
import { hasGoodLinks, shownBody } from './shownBody.ts';

/** What an edit leads to. */
export type EditResult = {
  site: EditedSite;
  /** What is known of the texts afterwards. */
  texts: SavedTexts;
  /** Returns the body of any post as its page shows it; null if it is not known. */
  shownOf: (post: Post) => Promise<RenderedBody | null>;
};

/**
 * Returns what the files are made from. Returns null if a text has a problem, or if the body of another post that is needed is
 * not known.
 */
export async function editedSite(
  edit: EditContext,
  texts: SavedTexts,
  edits: EditedPost[],
): Promise<EditResult | null> {
  const { plan } = edit;
  const now = new Map(edits.map(({ post, rendered }) => [post.file, rendered]));
  const bodyOf = (post: Post) => now.get(post.file) ?? savedBody(edit, post);
  const shownOf = async (post: Post) => {
    const body = bodyOf(post);
    return body && shownBody(edit, { post, body }, bodyOf);
  };
  const posts: EditedSite['posts'] = [];
  for (const { post, rendered } of edits) {
    const shown = await shownOf(post);
    if (!shown || !hasGoodLinks(edit, { post, body: rendered }, bodyOf)) return null;
    posts.push({ post, shown });
  }
  const { terms, related, changed } = relatedAfter(plan, texts, edits);
  const relatedPages: EditedSite['relatedPages'] = [];
  for (const file of changed) {
    if (now.has(file)) continue;
    const post = postOf(plan, file);
    const shown = post && (await shownOf(post));
    if (!post || !shown) return null;
    relatedPages.push({ post, shown });
  }
  const lists = listsOf(plan, edits, bodyOf);
  if (lists === null) return null;
  const keys = new Map(texts.keys);
  for (const { post, shown } of posts) keys.set(post.file, shown.key);
  const facts = new Map(texts.facts);
  for (const { post, rendered } of edits) facts.set(post.file, factsOf(rendered));
  const listed = new Map([...now.keys(), ...changed].map((file) => [file, related.get(file) ?? []]));
  const site = { plan, posts, related: relatedPosts(plan.site, listed), relatedPages, lists };
  return { site, texts: { keys, terms, facts, related }, shownOf };
}

/** Returns the pages that show another length or excerpt of an edited post; null if a body that they need is not known. */
function listsOf(
  plan: SavedPlan,
  edits: EditedPost[],
  bodyOf: (post: Post) => RenderedBody | null,
): EditedSite['lists'] | null {
  const changed = new Set(edits.filter(({ looksDifferent }) => looksDifferent).map(({ post }) => post.file));
  const bodies: Bodies = new Map();
  const entries: Entry[] = [];
  if (changed.size === 0) return { entries, bodies };
  for (const entry of plan.lists) {
    const shown = postsShown(entry, plan.site);
    if (shown === 'all' || !shown.some(({ file }) => changed.has(file))) continue;
    entries.push(entry);
    for (const post of shown) {
      const body = bodies.get(post.file) ?? bodyOf(post);
      if (body === null) return null;
      bodies.set(post.file, body);
    }
  }
  return { entries, bodies };
}

/** Finds the related posts after one edit after the other. `changed` are the files whose lists have changed. */
function relatedAfter(plan: SavedPlan, texts: SavedTexts, edits: EditedPost[]) {
  const terms = new Map(texts.terms);
  const related = new Map(texts.related);
  const changed = new Set<string>();
  const differing = edits.filter(({ post, rendered }) => !areSame(terms.get(post.file) ?? [], rendered.terms));
  let compared =
    differing.length === 0
      ? []
      : comparedPosts(plan.site, new Map([...terms].map(([file, own]) => [file, { terms: own }])));
  for (const { post, rendered } of differing) {
    const { file } = post;
    const before = compared.find((other) => other.file === file);
    terms.set(file, rendered.terms);
    if (before === undefined) continue;
    compared = compared.map((other) => (other === before ? { ...other, terms: rendered.terms } : other));
    for (const [other, list] of relatedAfterEdit(compared, before, related)) {
      related.set(other, list);
      changed.add(other);
    }
  }
  return { terms, related, changed };
}

function areSame(one: ArrayLike<Term>, other: ArrayLike<Term>): boolean {
  return one.length === other.length && Array.from(one).every((term, index) => term === other[index]);
}
