/**
 * Keeps the plan of the last complete build, so that a build after an edit of a text knows where the post is shown without
 * reading and planning the whole site. The texts of posts are not part of it: they are found in the caches of the content.
 */
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { readChecked, writeChecked } from '../../cache/checked.mjs';
import { builtPosts, introsOf } from '../../content/arrange/postLists.ts';
import { tagsAsWritten } from '../../content/arrange/tags.ts';
import { groupBy } from '../../content/groupBy.ts';
import { lastRecord } from '../../content/record/editedRecord.ts';
import type { Component, Extensions } from '../../extensions/model.ts';
import type { LinkTable, RenderedBody } from '../../markdown/model.ts';
import type {
  Bodies,
  Entry,
  FileSource,
  PageSource,
  Pictures,
  Prepared,
  ShareImages,
  Template,
} from '../../plan/model.ts';
import { slotBodies } from '../../plan/slots.ts';
import type { Post, Site } from '../../types/content.ts';
import type { BuildOptions } from '../buildOptions.ts';
import { outputId } from '../lastBuild.ts';

/** What reading and rendering a post needs of the plan. `id` is that of the build that has saved it. */
export type RenderContext = {
  id: string;
  site: Pick<Site, 'config' | 'contentName' | 'today' | 'markdownPlugins'>;
  components: Component[];
  table: LinkTable;
};

/** The plan of a site. Its posts have no `body`. */
export type SavedPlan = {
  /** Of the build that has saved it. */
  id: string;
  site: Site;
  extensions: Extensions;
  table: LinkTable;
  template: Template;
  /** What is published of each post, by its file: its page, and its markdown at one path or more. */
  published: Map<string, PostEntry[]>;
  /** The tags of posts that spell them otherwise than the site, by file. */
  tagsAsWritten: Map<string, string[]>;
  /** The pages that show the length and the excerpt of posts. */
  lists: Entry[];
  /** The rendered texts besides posts: those above listings, and slots. */
  texts: Bodies;
  shareImages: ShareImages;
  pictures: Pictures;
  /** Whether the site keeps a record of its paths. */
  hasRecord: boolean;
  /** The files and paths that links with a fragment lead to, except for links within a page. */
  withFragment: ReadonlySet<string>;
};

type PlanWithoutTable = Omit<SavedPlan, 'table'>;

/** An entry with the text of a post. */
type PostEntry = Entry & { source: PageSource<'post'> | PageSource<'page'> | FileSource<'raw'> };

/** Saves the plan of a site that was built. Returns false if it has what cannot be saved, or if the disk refuses. */
export function savePlan(options: BuildOptions, prepared: Prepared, template: Template, id: string): boolean {
  const { site, extensions, table, bodies, shareImages, pictures } = prepared;
  if (template.renderPage !== undefined || extensions.mentions.length > 0) return false;
  const { config, contentName, today, markdownPlugins } = site;
  const context: RenderContext = {
    id,
    site: { config, contentName, today, markdownPlugins },
    components: extensions.components.list,
    table,
  };
  const plan: PlanWithoutTable = {
    id,
    // The next build reads the record of paths again.
    site: { ...site, record: null },
    extensions,
    template,
    tagsAsWritten: new Map(
      builtPosts(site).flatMap((post) => {
        const tags = tagsAsWritten(post);
        return tags === post.tags ? [] : [[post.file, tags] as const];
      }),
    ),
    lists: prepared.entries.filter(({ source }) => source.kind === 'home' || 'slice' in source),
    published: groupBy(prepared.entries.filter(hasPost), ({ source }) => source.post.file),
    texts: new Map(
      [...introsOf(site), ...slotBodies(extensions)].flatMap(({ file }) => {
        const body = bodies.get(file);
        return body === undefined ? [] : [[file, body] as const];
      }),
    ),
    shareImages,
    pictures,
    hasRecord: site.record !== null,
    withFragment: fragmentTargets(bodies),
  };
  const bytes = serialized(context, plan);
  return bytes !== null && writeChecked(planFile(options), bytes);
}

/**
 * Opens the saved plan. Its `context` is enough to begin rendering. `read` returns the whole plan, which takes 0.2 s for 10,000
 * posts. Returns null if the plan is missing, damaged or not that of the build; so does `read`.
 */
export function openPlan(
  options: BuildOptions,
  id: string,
): { context: RenderContext; read: () => SavedPlan | null } | null {
  const bytes = readChecked(planFile(options));
  if (bytes === null) return null;
  const end = lengthSize + bytes.readUInt32LE();
  const context = contextShape.safeParse(deserialize(bytes.subarray(lengthSize, end))).data;
  if (context?.id !== id) return null;
  return { context, read: () => completePlan(options, context, bytes.subarray(end)) };
}

function completePlan(options: BuildOptions, { id, table }: RenderContext, bytes: Buffer): SavedPlan | null {
  const plan = planShape.safeParse(deserialize(bytes)).data;
  if (plan?.id !== id) return null;
  if (!plan.hasRecord) return { ...plan, table };
  const record = lastRecord(options.content);
  return record && { ...plan, table, site: { ...plan.site, record } };
}

/** Returns the post of a file; undefined if it is not published. */
export function postOf({ published }: SavedPlan, file: string): Post | undefined {
  return published.get(file)?.[0]?.source.post;
}

/** Returns the files and paths of other pages that links of a body with a fragment lead to. */
export function fragmentTargetsOf(file: string, { links }: RenderedBody): string[] {
  return links.flatMap(({ target }) => {
    if (target.kind !== 'inside' || target.fragment === '' || target.file === null) return [];
    return target.file === file ? [] : [target.file];
  });
}

/** Only the outline is checked: the checksum shows that this code has written the file. */
const planShape = z.custom<PlanWithoutTable>(hasId);

const contextShape = z.custom<RenderContext>(hasId);

function hasId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** The file begins with the size of the context, in as many bytes. The context and the plan without its table follow. */
const lengthSize = 4;

function planFile({ cacheFolder, out }: BuildOptions): string {
  return join(cacheFolder, `plan-${outputId(out)}.bin`);
}

function hasPost(entry: Entry): entry is PostEntry {
  const { kind } = entry.source;
  return kind === 'post' || kind === 'page' || kind === 'raw';
}

function fragmentTargets(bodies: Bodies): Set<string> {
  return new Set([...bodies].flatMap(([file, body]) => fragmentTargetsOf(file, body)));
}

/** Returns null for a plan that is not plain data. Then the next build is slower, and nothing else is lost. */
function serialized(context: RenderContext, plan: PlanWithoutTable): Buffer | null {
  try {
    const start = serialize(context);
    const length = Buffer.alloc(lengthSize);
    length.writeUInt32LE(start.length);
    return Buffer.concat([length, start, withoutTexts(builtPosts(plan.site), () => serialize(plan))]);
  } catch {
    return null;
  }
}

/** Calls `make` while the posts have no text. A copy of 10,000 posts and of all lists that have them takes longer. */
function withoutTexts<Result>(posts: Post[], make: () => Result): Result {
  const texts = posts.map((post) => [post, post.body, post.cuts] as const);
  try {
    for (const post of posts) {
      post.body = '';
      post.cuts = [];
    }
    return make();
  } finally {
    for (const [post, body, cuts] of texts) {
      post.body = body;
      post.cuts = cuts;
    }
  }
}
