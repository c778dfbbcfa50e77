/** Runs the hook `post` of all plugins, which change posts after they were read. */
import { z } from 'zod';
import type { ChangePosts } from '../content/readSite.ts';
import { readDate } from '../content/values/dates.ts';
import { oneLine } from '../content/values/oneLine.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { SiteConfig } from '../types/config.ts';
import type { Post } from '../types/content.ts';
import type { LoadedPlugin, PluginSession } from './host/model.ts';
import type { PluginPost } from './model.ts';
import { wrongResult } from './wrongResult.ts';

type Changed = Awaited<ReturnType<ChangePosts>>;

/**
 * Returns all posts with the changes of the plugins. A post for which a hook fails is left out, because the hook might
 * have removed what must not be published. With `keepsFailed`, in dev, it stays as it was.
 */
export async function changePosts(
  posts: Post[],
  session: PluginSession,
  { config, keepsFailed }: { config: SiteConfig; keepsFailed: boolean },
): Promise<Changed> {
  const plugins = session.plugins.filter(({ hooks }) => hooks.includes('post'));
  const problems: RawProblem[] = [];
  const changed: Post[] = [];
  const failed: string[] = [];
  for (const post of posts) {
    const result = plugins.length === 0 ? post : await changePost(post, plugins, session, config);
    if ('rule' in result) {
      problems.push(result);
      if (keepsFailed) changed.push(lastChanged.get(post)?.changed ?? post);
      else failed.push(post.file);
    } else changed.push(result);
  }
  return { posts: changed, failed, problems };
}

/** Returns a post as plugins see it. */
export function pluginPost(post: Post, config: Pick<SiteConfig, 'language'>): PluginPost {
  const { file, collection, path, title, description, tags, mark, isUnlisted, extra, body } = post;
  return {
    file,
    collection,
    path,
    title,
    description,
    date: post.date?.day ?? null,
    updated: post.updated?.day ?? null,
    tags,
    language: post.language ?? config.language,
    mark,
    isUnlisted,
    extra,
    body,
  };
}

async function changePost(
  post: Post,
  plugins: LoadedPlugin[],
  session: PluginSession,
  config: SiteConfig,
): Promise<Post | RawProblem> {
  let changed = post;
  for (const plugin of plugins) {
    const reply = await session.call(plugin, { hook: 'post', input: pluginPost(changed, config) });
    if ('problem' in reply) return reply.problem;
    const checked = changes.safeParse(reply.result);
    if (!checked.success) return wrongResult(plugin, `post of ${post.file}`, checked.error);
    changed = withChanges(changed, checked.data, config);
  }
  return sameObject(post, changed);
}

const text = z.string().transform((written) => oneLine(written));

const changes = z
  .strictObject({
    title: text.refine((title) => title !== null, 'must not be empty'),
    description: text.nullable(),
    updated: z.iso.date().nullable(),
    tags: z.array(text.refine((tag) => tag !== null, 'must not be empty')),
    body: z.string(),
    draft: z.literal(true, 'can only be true, because a plugin cannot publish a post'),
  })
  .partial()
  .nullish();

function withChanges(post: Post, written: z.infer<typeof changes>, config: SiteConfig): Post {
  if (!written) return post;
  const { title, description, updated, tags, body, draft } = written;
  return {
    ...post,
    title: title ?? post.title,
    description: description === undefined ? post.description : description,
    updated: updated === undefined ? post.updated : readDate(updated ?? '', config.timezone),
    tags: tags ? [...new Set(tags.flatMap((tag) => tag ?? []))] : post.tags,
    mark: draft ? 'draft' : post.mark,
    // The places of removed comments are those in the body of the file.
    ...(body === undefined || body === post.body ? {} : { body: body.replaceAll('\r\n', '\n'), cuts: [] }),
  };
}

/** The last changed post of each post. `dev` renders a post again if it is another object. */
const lastChanged = new WeakMap<Post, { changed: Post; json: string }>();

function sameObject(post: Post, changed: Post): Post {
  if (changed === post) return post;
  const json = JSON.stringify(changed);
  const last = lastChanged.get(post);
  if (last?.json === json) return last.changed;
  lastChanged.set(post, { changed, json });
  return changed;
}
