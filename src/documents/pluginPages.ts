/** Runs the hook `page` of all plugins, which changes the head of pages. */
import { z } from 'zod';
import { isPageSource } from '../plan/entries.ts';
import type { Entry, PageSource, Prepared } from '../plan/model.ts';
import { pluginPost } from '../plugins/changePosts.ts';
import type { PageChange } from '../plugins/host/model.ts';
import type { PluginPage } from '../plugins/model.ts';
import { wrongResult } from '../plugins/wrongResult.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { Post, Site } from '../types/content.ts';
import type { Head, Meta, Social } from './model.ts';
import { buildPage } from './pageKinds.ts';

/** Returns the changes of each page, by its path. */
export async function pageChanges(
  entries: Entry[],
  prepared: Prepared,
): Promise<{ changes: Map<string, PageChange>; problems: RawProblem[] }> {
  const plugins = prepared.plugins.plugins.filter(({ hooks }) => hooks.includes('page'));
  const changes = new Map<string, PageChange>();
  const problems: RawProblem[] = [];
  for (const { path, source } of plugins.length === 0 ? [] : entries) {
    if (!isPageSource(source)) continue;
    const { head } = buildPage(source, prepared, []);
    for (const plugin of plugins) {
      const input = pluginPage(path, source, { ...head, ...changes.get(path) }, prepared.site);
      const reply = await prepared.plugins.call(plugin, { hook: 'page', input });
      const checked = 'problem' in reply ? null : changeShape.safeParse(reply.result ?? {});
      if ('problem' in reply) problems.push(reply.problem);
      else if (checked?.success) changes.set(path, merged(changes.get(path), checked.data));
      else if (checked) problems.push(wrongResult(plugin, `page of ${path}`, checked.error));
    }
  }
  return { changes, problems };
}

/** Returns the head with the title and the description of the plugins. */
export function changedHead(head: Head, change: PageChange | undefined): Head {
  return { ...head, title: change?.title ?? head.title, description: change?.description ?? head.description };
}

/** Returns the elements for sharing, and those that plugins add. */
export function changedSocial(social: Social | null, change: PageChange | undefined): Social | null {
  if (change === undefined) return social;
  const metas = change.metas.map((meta): Meta => {
    return 'name' in meta
      ? { by: 'name', key: meta.name, content: meta.content }
      : { by: 'property', key: meta.property, content: meta.content };
  });
  return { metas: [...(social?.metas ?? []), ...metas], data: [...(social?.data ?? []), ...change.data] };
}

/** Any name but those that catpost writes itself, or that would change how browsers treat the page. */
const metaKey = z
  .string()
  .regex(
    /^(?!(?:viewport|referrer|catpost|description|color-scheme)$)[\w:.-]+$/i,
    'is not a name that a plugin can set',
  );
const metaShape = z.union([
  z.strictObject({ name: metaKey, content: z.string() }),
  z.strictObject({ property: metaKey, content: z.string() }),
]);

const changeShape = z.strictObject({
  title: z.string().min(1).exactOptional(),
  description: z.string().exactOptional(),
  metas: z.array(metaShape).default([]),
  data: z.array(z.record(z.string(), z.unknown())).default([]),
});

function merged(before: PageChange | undefined, after: PageChange): PageChange {
  return {
    ...before,
    ...after,
    metas: [...(before?.metas ?? []), ...after.metas],
    data: [...(before?.data ?? []), ...after.data],
  };
}

function pluginPage(
  path: string,
  source: PageSource,
  head: Pick<Head, 'title' | 'description' | 'language'>,
  site: Site,
): PluginPage {
  const { title, description, language } = head;
  const common = { path, title, description, language };
  switch (source.kind) {
    case 'post':
    case 'page':
      return { ...common, kind: source.kind, post: withoutBody(source.post, site) };
    case 'collection': {
      const { collection, year, slice } = source;
      return { ...common, kind: 'collection', collection: collection.name, year, number: slice.number };
    }
    case 'tag':
      return { ...common, kind: 'tag', tag: source.tag.name, number: source.slice.number };
    case 'provenance':
      return { ...common, kind: 'provenance', provenance: source.list.provenance, number: source.slice.number };
    default:
      return { ...common, kind: source.kind };
  }
}

function withoutBody(post: Post, { config }: Site): Extract<PluginPage, { kind: 'post' | 'page' }>['post'] {
  const { body: _, ...rest } = pluginPost(post, config);
  return rest;
}
