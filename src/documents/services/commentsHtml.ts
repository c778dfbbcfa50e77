/** Makes the place of the comments below a post. Nothing is requested from their host until the reader acts. */
import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { hrefOf } from '../../content/paths/href.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Post, Site } from '../../types/content.ts';
import type { Comments, PageComments } from '../../types/services.ts';

/** Returns the HTML of the comments of a post; empty if it has none. */
export function commentsHtml(site: Site, post: Post): string {
  const { comments } = site.config;
  if (comments === null || post.comments === false || post.mark !== null) return '';
  const data = pageComments(comments, site, post);
  if (data === null) return '';
  const { host, elsewhere } = placeOf(comments, data);
  const link = elsewhere === null ? '' : ` <a href="${escapeHtml(elsewhere.href)}">${elsewhere.label}</a>`;
  return [
    `<section class="comments" data-comments="${escapeHtml(JSON.stringify(data))}" data-load="${comments.load}">`,
    '<h2>Comments</h2>',
    `<p><button type="button" data-action="comments">show comments from ${escapeHtml(host)}</button>${link}</p>`,
    '</section>',
  ].join('');
}

/** Returns what the browser needs to load the comments of a post, or null if the post has no thread. */
function pageComments(comments: Comments, site: Site, post: Post): PageComments | null {
  const path = hrefOf(post.path, site.base);
  switch (comments.kind) {
    case 'giscus': {
      const { host, repo, repoId, category, categoryId } = comments;
      const fixed = { reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom', strict: '0' };
      const term = path.slice(1);
      const query = { repo, repoId, category, categoryId, ...fixed, term, backLink: absoluteUrl(site, post.path) };
      return { kind: 'giscus', src: `${host}/widget?${new URLSearchParams(query)}` };
    }
    case 'utterances': {
      const { host, repo, label } = comments;
      const page = { url: absoluteUrl(site, post.path), pathname: path.slice(1), title: displayTitle(site, post) };
      const query = { repo, 'issue-term': 'pathname', ...(label === null ? {} : { label }), ...page };
      return { kind: 'utterances', src: `${host}/utterances.html?${new URLSearchParams(query)}` };
    }
    case 'mastodon':
      return typeof post.comments === 'string' ? { kind: 'mastodon', thread: post.comments } : null;
    case 'isso':
      return { kind: 'isso', url: comments.url, path, title: displayTitle(site, post) };
    default:
      return comments satisfies never;
  }
}

/** Returns the host that is asked, and where readers without scripts can go. */
function placeOf(
  comments: Comments,
  data: PageComments,
): { host: string; elsewhere: { href: string; label: string } | null } {
  switch (comments.kind) {
    case 'giscus':
      return at(comments.host, { href: `https://github.com/${comments.repo}/discussions`, label: 'on GitHub' });
    case 'utterances':
      return at(comments.host, { href: `https://github.com/${comments.repo}/issues`, label: 'on GitHub' });
    case 'mastodon':
      return at(comments.host, data.kind === 'mastodon' ? { href: data.thread, label: 'reply on Mastodon' } : null);
    case 'isso':
      return at(comments.url, null);
    default:
      return comments satisfies never;
  }
}

function at(url: string, elsewhere: { href: string; label: string } | null) {
  return { host: new URL(url).host, elsewhere };
}
