/** Reads `comments:` of a post: whether it has comments, and their thread on Mastodon. */
import type { Post } from '../../types/content.ts';
import type { Comments } from '../../types/services.ts';
import type { PostSource } from './postSource.ts';

/**
 * Returns false for no comments, the address of their thread, or null for what site.yaml says. A thread on a host that
 * pages may not contact is a problem.
 */
export function readComments({ written, positionOf, report }: PostSource, service: Comments | null): Post['comments'] {
  const { comments } = written;
  if (typeof comments !== 'string') return comments === false ? false : null;
  if (service?.kind === 'mastodon' && new URL(comments).origin === service.host) return comments;
  const host = new URL(comments).hostname;
  const allowed =
    service?.kind === 'mastodon' ? `only ${service.host} may be contacted` : 'site.yaml names no Mastodon';
  const message = `the comments are on ${host}, but ${allowed}`;
  report('comments-thread', positionOf('comments'), message, `write comments: { mastodon: ${host} } in site.yaml`);
  return null;
}
