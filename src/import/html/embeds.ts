/** Knows what frames, scripts and objects of other sites embed, and writes it as catpost shows it. */
import { escapeHtml } from '../../text/escapeHtml.ts';
import { videoOf } from '../markup/blocks.ts';
import type { Attributes } from './model.ts';

/** Returns a frame with a title, from the attributes that it had; null without an address of the web. */
export function frameOf(attributes: Attributes): string | null {
  const address = (attributes.get('src') || attributes.get('data-src') || attributes.get('data-lazy-src') || '').trim();
  const src = secureAddress(address);
  if (src === null) return null;
  const title = attributes.get('title')?.trim() || null;
  const [, youtube] =
    /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})(?:\?(?!.*\b(?:list|start|end)=).*)?$/.exec(
      src,
    ) ?? [];
  if (youtube !== undefined && youtube !== 'videoseries') return videoOf('youtube', youtube, title);
  const size = ['width', 'height'].map((name) => {
    const value = attributes.get(name) ?? '';
    return /^\d+(?:px)?$/.test(value) ? ` ${name}="${Number.parseInt(value, 10)}"` : '';
  });
  return `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title ?? frameTitle(src))}"${size.join('')}></iframe>`;
}

/** Returns a title for the frame of an address: what the host shows, or the host's name. */
function frameTitle(address: string): string {
  const { hostname, pathname } = new URL(address, 'https://local.invalid');
  if (hostname === 'local.invalid') return pathname.replace(/^.*\//, '') || 'A page';
  const [, what] = frameHosts.find(([pattern]) => pattern.test(hostname + pathname)) ?? [];
  return what ?? `A page of ${hostname.replace(/^(?:www|embed|player)\./, '')}`;
}

const frameHosts: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)youtu(?:be(?:-nocookie)?\.com|\.be)\//, 'A video on YouTube'],
  [/(?:^|\.)vimeo\.com\//, 'A video on Vimeo'],
  [/(?:^|\.)dailymotion\.com\//, 'A video on Dailymotion'],
  [/(?:^|\.)(?:ted\.com|twitch\.tv|wistia\.(?:net|com)|loom\.com|videopress\.com)\//, 'A video'],
  [/soundcloud\.com\//, 'A recording on SoundCloud'],
  [/spotify\.com\//, 'A recording on Spotify'],
  [/bandcamp\.com\//, 'A recording on Bandcamp'],
  [/mixcloud\.com\//, 'A recording on Mixcloud'],
  [/google\.[a-z.]+\/maps|maps\.google\.|openstreetmap\.org/, 'A map'],
  [/docs\.google\.com\/forms/, 'A form'],
  [/docs\.google\.com\/presentation|slideshare\.net|speakerdeck\.com/, 'Slides'],
  [/codepen\.io\//, 'An example on CodePen'],
  [/jsfiddle\.net\//, 'An example on JSFiddle'],
  [/codesandbox\.io\//, 'An example on CodeSandbox'],
  [/(?:^|\.)(?:twitter|x)\.com\//, 'A post on X'],
  [/instagram\.com\//, 'A post on Instagram'],
  [/facebook\.com\//, 'A post on Facebook'],
];

/** A link in place of something that a script shows. */
export type EmbedLink = { label: string; url: string };

/**
 * Returns a link to what a script of another site shows, such as a gist; null for a script that only acts, such as one
 * that counts readers or that dresses up a quote which is there already.
 */
export function scriptLink(attributes: Attributes): EmbedLink | null {
  const src = secureAddress(attributes.get('src') ?? '');
  if (src === null) return null;
  const [, gist] = /^(https:\/\/gist\.github\.com\/[^?#]+?)\.js(?:[?#]|$)/.exec(src) ?? [];
  if (gist !== undefined) return { label: `The code on GitHub: ${gist.replace(/^.*\//, '')}`, url: gist };
  const [, fiddle] = /^(https:\/\/jsfiddle\.net\/.+?)\/embed\b/.exec(src) ?? [];
  if (fiddle !== undefined) return { label: 'An example on JSFiddle', url: `${fiddle}/` };
  const [, cast] = /^(https:\/\/asciinema\.org\/a\/\w+)\.js/.exec(src) ?? [];
  if (cast !== undefined) return { label: 'A recording on asciinema', url: cast };
  const [, deck] = /^https:\/\/(?:www\.)?speakerdeck\.com\/assets\/embed\.js/.exec(src) ?? [];
  return deck === undefined ? null : { label: 'Slides', url: deck };
}

/** Returns what an `<object>` or `<embed>` becomes: a frame, or a link to its file; null without an address. */
export function objectOf(address: string, attributes: Attributes): string | EmbedLink | null {
  const url = secureAddress(address) ?? address.trim();
  if (url === '' || /^(?:javascript|data):/i.test(url)) return null;
  const [, video] = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:v|e)\/([\w-]{6,})/.exec(url) ?? [];
  if (video !== undefined) return videoOf('youtube', video, attributes.get('title') ?? null);
  const [, clip] = /^https:\/\/(?:www\.)?vimeo\.com\/moogaloop\.swf\?.*?clip_id=(\d+)/.exec(url) ?? [];
  if (clip !== undefined) return videoOf('vimeo', clip, attributes.get('title') ?? null);
  return { label: url.replace(/[?#].*$/, '').replace(/^.*\/(?=[^/]+\/?$)/, '') || url, url };
}

/** Returns an address of the web with https where no protocol is written; null for every other address. */
function secureAddress(written: string): string | null {
  const address = written.trim().replace(/^\/\//, 'https://');
  if (/^\/(?!\/)|^\.{0,2}\w[^:]*$/.test(address)) return address;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return httpsHosts.test(new URL(address).hostname) ? address.replace(/^http:/i, 'https:') : address;
}

/** Hosts that are known to answer with https. */
const httpsHosts =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|github\.com|soundcloud\.com|spotify\.com|twitter\.com|codepen\.io|jsfiddle\.net|google\.com|asciinema\.org)$/;
