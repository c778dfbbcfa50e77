/** Makes the place of the comments below a post. Nothing is requested from their host until the reader acts. */
import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { hrefOf } from '../../content/paths/href.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import { escapeHtml } from '../../text/escapeHtml.ts';
import type { Post, Site } from '../../types/content.ts';
import type { Comments, PageComments } from '../../types/services.ts';
import { fillText } from '../../words/fillText.ts';
import { type Words, wordsFor } from '../../words/wordsFor.ts';

/** Returns the HTML of the comments of a post; empty if it has none. */
export function commentsHtml(site: Site, post: Post): string {
  const { comments } = site.config;
  if (comments === null || post.comments === false || post.mark !== null) return '';
  const words = wordsFor(site, post.language);
  const place = commentsPlace(comments, site, post, words);
  if (place === null) return '';
  const { data, asked, elsewhere } = place;
  const link = elsewhere === null ? '' : ` <a href="${escapeHtml(elsewhere.href)}">${escapeHtml(elsewhere.label)}</a>`;
  const label = fillText(words.build.commentsFrom, { host: new URL(asked).host });
  return [
    `<section class="comments" data-comments="${escapeHtml(JSON.stringify(data))}" data-load="${comments.load}">`,
    `<h2>${escapeHtml(words.script.comments.title)}</h2>`,
    `<p><button type="button" data-action="comments">${escapeHtml(label)}</button>${link}</p>`,
    '</section>',
  ].join('');
}

/** What the browser needs to load comments, an address on the host that it asks, and where readers without scripts go. */
type CommentsPlace = { data: PageComments; asked: string; elsewhere: { href: string; label: string } | null };

/** Returns null if the post has no thread. */
function commentsPlace(comments: Comments, site: Site, post: Post, { build, script }: Words): CommentsPlace | null {
  const path = hrefOf(post.path, site.base);
  switch (comments.kind) {
    case 'giscus': {
      const { host, repo, repoId, category, categoryId } = comments;
      const fixed = { reactionsEnabled: '1', emitMetadata: '0', inputPosition: 'bottom', strict: '0' };
      const term = path.slice(1);
      const query = { repo, repoId, category, categoryId, ...fixed, term, backLink: absoluteUrl(site, post.path) };
      const data = { kind: comments.kind, src: `${host}/widget?${new URLSearchParams(query)}` };
      return {
        data,
        asked: host,
        elsewhere: { href: `https://github.com/${repo}/discussions`, label: build.onGitHub },
      };
    }
    case 'utterances': {
      const { host, repo, label } = comments;
      const page = { url: absoluteUrl(site, post.path), pathname: path.slice(1), title: displayTitle(site, post) };
      const query = { repo, 'issue-term': 'pathname', ...(label === null ? {} : { label }), ...page };
      const data = { kind: comments.kind, src: `${host}/utterances.html?${new URLSearchParams(query)}` };
      return { data, asked: host, elsewhere: { href: `https://github.com/${repo}/issues`, label: build.onGitHub } };
    }
    case 'mastodon': {
      const thread = post.comments;
      if (typeof thread !== 'string') return null;
      const elsewhere = { href: thread, label: script.comments.replyOnMastodon };
      return { data: { kind: comments.kind, thread }, asked: comments.host, elsewhere };
    }
    case 'isso': {
      const { kind, url } = comments;
      return { data: { kind, url, path, title: displayTitle(site, post) }, asked: url, elsewhere: null };
    }
    default:
      return comments satisfies never;
  }
}
