/** The contents of every planned entry: pages are rendered, texts generated, and the author's files copied. */

import { hash } from 'node:crypto';
import { inEdition } from '../content/arrange/editions.ts';
import { rawMarkdown } from '../content/post/rawMarkdown.ts';
import { isPageSource } from '../plan/entries.ts';
import type { Entry, FileSource, FileSourceKind, PageSource, PathShard, Prepared, Template } from '../plan/model.ts';
import { markdownKey } from '../plan/postKey.ts';
import type { CheckedBody, Post, Site } from '../types/content.ts';
import { documentHtml } from './documentHtml.ts';
import type { Built } from './model.ts';
import { buildPage, postsOnPage, textOnPage } from './pageKinds.ts';
import { changedHead, changedSocial } from './pluginPages.ts';
import { socialOf } from './sharing.ts';
import { ownHeadOf } from './slots/ownHead.ts';
import { slotsOf } from './slots/slotsOf.ts';
import { sourceKey } from './sourceKey.ts';

/** A generated text, or the absolute path of a file to copy. */
export type Contents = { text: string } | { copy: string };

/**
 * A way to make contents. Equal keys mean equal texts, as long as the code is the same. Finding the key of a page takes
 * ten times as long as finding its `source`; equal sources mean equal keys. Null if there is none.
 */
export type Recipe = { copy: string } | { source: () => string | null; make: () => Made };

/**
 * `text` renders the text, which takes five times as long as finding its key. Another thread can render it from `built`, which
 * is plain data; null if it cannot.
 */
type Made = { key: () => string; text: () => string; built: Built | null };

/**
 * Makes the contents of one entry. Throws if a body is missing, which happens only if `prepared` has failing problems.
 */
export function contentsOf(entry: Entry, prepared: Prepared, shards: PathShard[], template: Template): Contents {
  const recipe = recipeOf(entry, prepared, shards, template);
  return 'copy' in recipe ? recipe : { text: recipe.make().text() };
}

/** Returns how to make the contents of one entry, so that a caller that has the text of this key need not make it. */
export function recipeOf(entry: Entry, prepared: Prepared, shards: PathShard[], template: Template): Recipe {
  const { source, path } = entry;
  return isPageSource(source)
    ? {
        source: () => sourceKey(source, prepared, template),
        make: () => madePage(source, path, prepared, shards, template),
      }
    : fileRecipe(source, prepared, template);
}

/** Returns the posts whose bodies or summaries the contents need; `all` if that is not known in advance. */
export function postsShown({ source }: Entry, site: Site): Post[] | 'all' {
  return isPageSource(source) ? postsOnPage(source, site) : fileKinds[source.kind].posts;
}

/** Returns the text besides posts whose body the contents need; null if there is none. */
export function introShown({ source }: Entry): CheckedBody | null {
  const text = isPageSource(source) ? textOnPage(source) : null;
  return text === null || 'post' in source ? null : text;
}

/** Makes a page. Its key is the hash of all that React gets, so an unchanged page is not rendered. */
function madePage(source: PageSource, path: string, prepared: Prepared, shards: PathShard[], template: Template): Made {
  const built = buildPage(source, prepared, shards);
  const change = prepared.pageChanges.get(path);
  const inOwnEdition = { ...prepared, site: inEdition(prepared.site, source.root) };
  const page = { ...built.page, slots: slotsOf(source, built, inOwnEdition) };
  const ownHead = changedHead(built.head, change);
  const head = {
    ...ownHead,
    social: changedSocial(socialOf(source, ownHead, inOwnEdition), change),
    own: ownHeadOf(source, built, inOwnEdition),
  };
  const keyed = 'sections' in page ? { ...page, sections: bodyKey(source, prepared) } : page;
  const key = () => hash('sha256', `${templateKey(template)}${JSON.stringify(head)}${JSON.stringify(keyed)}`);
  const own = { page, head };
  // The components of an author are in this thread only.
  return { key, text: () => documentHtml(own, template), built: template.renderPage === undefined ? own : null };
}

/** Returns the key of the body, which represents the sections, because hashing their HTML again would take longer. */
function bodyKey(source: PageSource, { bodies }: Prepared): string | undefined {
  return bodies.get(textOnPage(source)?.file ?? '')?.key;
}

function templateKey(template: Template): string {
  const key = templateKeys.get(template) ?? hash('sha256', JSON.stringify(template));
  templateKeys.set(template, key);
  return key;
}

const templateKeys = new WeakMap<Template, string>();

function fileRecipe<Kind extends FileSourceKind>(
  source: FileSource<Kind>,
  prepared: Prepared,
  template: Template,
): Recipe {
  return fileKinds[source.kind].recipe(source, prepared, template);
}

/**
 * The definition of each kind of file that is not a page: how it is made, and whether that needs the bodies of posts.
 */
const fileKinds: { [Kind in FileSourceKind]: FileKindDefinition<Kind> } = {
  raw: {
    recipe: ({ post }, { site }) => ({
      source: unknownSource,
      make: () => ({ key: () => markdownKey(post, site), text: () => rawMarkdown(site, post), built: null }),
    }),
    posts: [],
  },
  copy: { recipe: ({ absolute }) => ({ copy: absolute }), posts: [] },
  text: { recipe: ({ text }) => textRecipe(text), posts: [] },
  generated: {
    recipe: ({ make, key }, prepared, template) =>
      key
        ? {
            source: unknownSource,
            make: () => ({ key: () => key(prepared), text: () => make(prepared, template), built: null }),
          }
        : textRecipe(make(prepared, template)),
    posts: 'all',
  },
};

type FileKindDefinition<Kind extends FileSourceKind> = {
  recipe: (source: FileSource<Kind>, prepared: Prepared, template: Template) => Recipe;
  posts: [] | 'all';
};

function textRecipe(text: string): Recipe {
  return { source: unknownSource, make: () => ({ key: () => hash('sha256', text), text: () => text, built: null }) };
}

function unknownSource(): null {
  return null;
}
