/** Writes shortcodes that show something of another site. */
import { linkOf, videoOf } from '../../../markup/blocks.ts';
import type { Known, ShortcodeView } from '../model.ts';
import { block, inline } from '../outputs.ts';

/** Returns the writer for videos of a service. The id may be a whole address. */
export function videoService(service: 'youtube' | 'vimeo'): Known {
  return (view) => {
    const written = first(view, 'id', 'videoid', 'url', 'src', 'link');
    if (written === null) return null;
    const id =
      service === 'youtube'
        ? (/(?:v=|youtu\.be\/|embed\/|shorts\/|live\/)([\w-]{6,})/.exec(written)?.[1] ?? written)
        : (/vimeo\.com\/(?:video\/)?(\d+)/.exec(written)?.[1] ?? written);
    return block(videoOf(service, id.trim(), view.text('title', 'label', 'caption', 'alt')));
  };
}

/** A gist: https://gohugo.io/shortcodes/ used to have one. */
export const gist: Known = (view) => {
  const url = view.text('url', 'src', 'link');
  const [user = null, id = null, file = null] = view.args.positional;
  const [owner, number] = [view.text('user', 'username') ?? user, view.text('id', 'gist') ?? id];
  const named = view.text('file', 'filename') ?? file;
  const label = named === null ? 'A gist on GitHub' : `${named}, a gist on GitHub`;
  if (url !== null) return link(view, label, url);
  if (owner === null) return null;
  const fragment = named === null ? '' : `#file-${named.toLowerCase().replace(/[^a-z0-9_]+/g, '-')}`;
  return link(view, label, `https://gist.github.com/${number === null ? owner : `${owner}/${number}`}${fragment}`);
};

/** A post on X, which was Twitter. */
export const tweet: Known = (view) => {
  const [one = null, two = null] = view.args.positional;
  const url = view.text('url', 'link', 'src') ?? (/^https?:/.test(one ?? '') ? one : null);
  if (url !== null) return link(view, 'A post on X', url);
  const id = view.text('id', 'status') ?? two ?? one;
  const user = view.text('user') ?? (two === null ? null : one);
  if (id === null) return null;
  return link(
    view,
    user === null ? 'A post on X' : `A post by @${user} on X`,
    `https://x.com/${user ?? 'i'}/status/${id}`,
  );
};

/** Returns the writer for what has an address at a site. `address` makes it from the id. */
export function postAt(label: string, address: (id: string) => string): Known {
  return (view) => {
    const written = first(view, 'id', 'url', 'link', 'src', 'href', 'repo', 'status');
    if (written === null) return null;
    return link(view, view.text('title', 'label') ?? label, /^https?:/.test(written) ? written : address(written));
  };
}

/** A frame with any address. */
export const frame: Known = (view) => {
  const src = first(view, 'src', 'url', 'link', 'href');
  if (src === null) return null;
  const title = (view.text('title', 'name', 'alt') ?? 'A page of another site').replaceAll('"', '&quot;');
  return block(`<iframe src="${src.replaceAll('"', '%22')}" title="${title}" width="560" height="315"></iframe>`);
};

function first(view: ShortcodeView, ...names: string[]): string | null {
  return view.text(...names) ?? view.args.positional[0] ?? null;
}

function link(view: ShortcodeView, label: string, url: string) {
  return view.isAlone ? block(linkOf(label, url)) : inline(linkOf(label, url));
}
