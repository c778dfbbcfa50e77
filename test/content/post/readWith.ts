/** Reads single posts in tests. */
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import type { RenamedKey } from '../../../src/content/keys/renamedKeys.ts';
import { readPost } from '../../../src/content/post/readPost.ts';

const { config } = readSiteConfig(null, 'content/site.yaml');
const context = { config, contentName: 'content', today: '2026-06-01', files: new Set<string>() };

/** Reads a post with these lines as its front matter. */
export function readWith(lines: string, file = 'post/2026-01-01-a.md', fence = '---', renamed?: RenamedKey[]) {
  return readPost(`${fence}\n${lines}\n${fence}\n\nText.\n`, file, context, renamed);
}

/** Returns `draft`, `scheduled`, `expired`, `unlisted` or `listed` for a titled post, or the rules of its problems. */
export function statusOf(lines: string, file?: string, fence?: string): string {
  const { post, problems } = readWith(fence === '+++' ? `title = "A"\n${lines}` : `title: A\n${lines}`, file, fence);
  if (post === null) return [...new Set(problems.map(({ rule }) => rule))].join(' ');
  return post.mark ?? (post.isUnlisted ? 'unlisted' : 'listed');
}
