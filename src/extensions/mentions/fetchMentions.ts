/** Fetches webmentions from webmention.io. See https://github.com/aaronpk/webmention.io#api */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RawProblem } from '../../problems/problem.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Mention, SiteFolder } from '../model.ts';
import { siteFileName } from '../siteFile.ts';
import { mentionsFileName, mentionsText } from './mentionsFile.ts';

/** The environment variable with the token that webmention.io shows its users. */
const tokenName = 'WEBMENTION_IO_TOKEN';

const pageSize = 100;

/** More pages than this are not fetched: 10,000 webmentions. */
const maximumPages = 100;

/**
 * Fetches all webmentions of the site and stores them in the site folder. Returns a problem if that fails; the stored
 * ones stay then.
 */
export async function fetchMentions(
  { webmention, url }: Pick<SiteConfig, 'webmention' | 'url'>,
  folder: SiteFolder,
): Promise<RawProblem[]> {
  if (webmention === null) return [];
  const token = process.env[tokenName];
  const failure = (reason: string) => [failed(siteFileName(folder, mentionsFileName), reason)];
  if (!token) return failure(`the environment variable ${tokenName} is not set`);
  try {
    const mentions = await allMentions(`${webmention.host}/api/mentions.jf2`, new URL(url).hostname, token);
    const file = join(folder.path, mentionsFileName);
    writeFileSync(`${file}.new`, mentionsText(mentions));
    renameSync(`${file}.new`, file);
    return [];
  } catch (error) {
    // The address contains the token, so only the reason is shown.
    return failure(reasonOf(error));
  }
}

const feed = z.object({
  children: z.array(
    z.object({
      'wm-id': z.number(),
      'wm-property': z.string(),
      'wm-target': z.string(),
      'wm-private': z.boolean().nullish(),
      'wm-received': z.string().nullish(),
      published: z.string().nullish(),
      url: z.string(),
      author: z.object({ name: z.string().nullish(), url: z.string().nullish() }).nullish(),
      content: z.object({ text: z.string().nullish() }).nullish(),
      name: z.string().nullish(),
    }),
  ),
});

type Child = z.infer<typeof feed>['children'][number];

async function allMentions(address: string, domain: string, token: string): Promise<Mention[]> {
  const mentions = new Map<number, Mention>();
  for (let page = 0; page < maximumPages; page += 1) {
    const query = new URLSearchParams({ domain, token, 'per-page': String(pageSize), page: String(page) });
    const response = await fetch(`${address}?${query}`, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`the answer has the status ${response.status}`);
    const { children } = feed.parse(await response.json());
    for (const child of children) {
      const mention = mentionOf(child);
      if (mention !== null) mentions.set(mention.id, mention);
    }
    if (children.length < pageSize) break;
  }
  return [...mentions.values()];
}

/** Returns null for what its author does not show to everybody, and for answers to invitations. */
function mentionOf(child: Child): Mention | null {
  const kind = kinds[child['wm-property']];
  if (kind === undefined || child['wm-private'] === true) return null;
  const day = /^\d{4}-\d\d-\d\d/.exec(child.published ?? child['wm-received'] ?? '')?.[0] ?? null;
  const text = child.content?.text?.trim() || child.name?.trim() || null;
  return {
    id: child['wm-id'],
    kind,
    author: child.author?.name?.trim() || hostOf(child.url),
    authorUrl: child.author?.url || null,
    url: child.url,
    day,
    text: kind === 'reply' || kind === 'mention' ? shortened(text) : null,
    target: child['wm-target'],
  };
}

const kinds: Record<string, Mention['kind']> = {
  'in-reply-to': 'reply',
  'mention-of': 'mention',
  'like-of': 'like',
  'repost-of': 'repost',
  'bookmark-of': 'bookmark',
};

/** Anybody can send a webmention, so its address may be none. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

/** Quotes at most 500 characters: the whole text is on the other site. */
function shortened(text: string | null): string | null {
  if (text === null || text.length <= 500) return text;
  return `${text.slice(0, 500).replace(/\s+\S*$/, '')} …`;
}

function failed(file: string, reason: string): RawProblem {
  return {
    rule: 'webmention-failed',
    file,
    message: `webmentions could not be fetched: ${reason}`,
    hint: `the stored ones stay; set ${tokenName} to the token that webmention.io shows under Settings, and try again`,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'the answer is not a list of webmentions';
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
