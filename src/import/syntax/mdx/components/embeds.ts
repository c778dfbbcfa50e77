/** Writes components that show what is on other sites. */
import { escapeHtml } from '../../../../text/escapeHtml.ts';
import { linkOf, videoOf } from '../../../markup/blocks.ts';
import type { ElementView, Output } from '../model.ts';
import { block, inline } from '../output.ts';
import { unknownComponent } from './unknownComponent.ts';

/** Returns a video on YouTube, by its id or address. */
export function youTube(view: ElementView): Output {
  const written = view.text(
    'id',
    'videoId',
    'videoID',
    'youTubeId',
    'youtubeId',
    'video',
    'url',
    'src',
    'link',
    'code',
    'embedId',
  );
  const id = youTubeId(written ?? view.children().trim());
  return id === null ? unknownComponent(view) : block(videoOf('youtube', id, videoTitle(view)));
}

/** Returns a video on Vimeo, by its id or address. */
export function vimeo(view: ElementView): Output {
  const written = view.text('id', 'videoId', 'video', 'url', 'src') ?? view.children();
  const [, id = null] = /(?:^|\/)(\d{5,})(?:[/?#]|$)/.exec(written.trim()) ?? [];
  return id === null ? unknownComponent(view) : block(videoOf('vimeo', id, videoTitle(view)));
}

/** Returns a video: a file, or one on YouTube or Vimeo. */
export function video(view: ElementView): Output {
  const src = view.address('src', 'url', 'video', 'source', 'file');
  if (src === null) return unknownComponent(view);
  if (/youtu\.?be/.test(src)) return youTube(view);
  if (/vimeo\.com/.test(src)) return vimeo(view);
  const poster = view.address('poster', 'thumbnail');
  const posterText = poster === null ? '' : ` poster="${escapeHtml(poster)}"`;
  return block(`<video src="${escapeHtml(src)}"${posterText}></video>`);
}

/** Returns a link to a post on X. */
export function tweet(view: ElementView): Output {
  const written =
    view.text('url', 'href', 'src', 'link', 'tweetLink', 'id', 'tweetId', 'tweetID', 'tweet') ?? view.children().trim();
  const [, id = null] = /(?:^|\/)(\d{5,})(?:[/?#]|$)/.exec(written) ?? [];
  const url = /^https?:/.test(written) ? written : id === null ? null : `https://x.com/i/status/${id}`;
  return url === null ? unknownComponent(view) : block(linkOf('A post on X', url));
}

/** Returns a link to what a component shows from another site. */
export function embed(view: ElementView): Output {
  const url = view.text('url', 'src', 'href', 'link', 'source') ?? addressFromId(view);
  if (url === null) return unknownComponent(view);
  if (/youtu\.?be/.test(url)) return youTube(view);
  const text = linkOf(view.text('title', 'label', 'name') ?? labelOf(view.name, url), url);
  return view.isAlone ? block(text) : inline(text);
}

function addressFromId(view: ElementView): string | null {
  const id = view.text('id', 'gist', 'hash', 'slug', 'sandboxId', 'penId', 'slugHash');
  if (id === null) return null;
  const user = view.text('user', 'username', 'author');
  const name = view.name.toLowerCase();
  if (name.startsWith('codepen')) return user === null ? null : `https://codepen.io/${user}/pen/${id}`;
  if (name.startsWith('codesandbox')) return `https://codesandbox.io/s/${id}`;
  if (name.startsWith('stackblitz')) return `https://stackblitz.com/edit/${id}`;
  if (name.includes('gist')) return `https://gist.github.com/${user === null ? '' : `${user}/`}${id}`;
  return null;
}

function labelOf(name: string, url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  return host ?? name.replace(/Embed$/, '');
}

/** Returns the id of a video in any of its addresses, or the id itself. */
function youTubeId(written: string): string | null {
  const [, id = null] =
    /(?:youtu\.be\/|[?&]v=|\/embed\/|\/shorts\/|\/live\/|\/v\/)([\w-]{6,})/.exec(written) ??
    /^([\w-]{6,})$/.exec(written) ??
    [];
  return id;
}

function videoTitle(view: ElementView): string | null {
  return view.text('title', 'caption', 'alt', 'label');
}
