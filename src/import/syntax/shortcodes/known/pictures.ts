/** Writes shortcodes that show pictures, recordings and groups of pictures. */
import { posix } from 'node:path';
import { escapeHtml } from '../../../../text/escapeHtml.ts';
import { captioned, figureOf } from '../../../markup/figures.ts';
import type { Known, ShortcodeView } from '../model.ts';
import { block, inline, innerOf } from '../outputs.ts';

const pictureEnding = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;

/** A picture with its caption: https://gohugo.io/shortcodes/figure/ */
export const picture: Known = (view) => {
  const [first = null, second = null] = view.args.positional;
  const src =
    view.text(
      'src',
      'image',
      'img',
      'url',
      'path',
      'file',
      'filename',
      'source',
      'light',
      'light_src',
      'lightsrc',
      'default_src',
    ) ?? first;
  if (src === null) return view.hasInner ? captionedInner(view) : null;
  const title = view.text('title');
  const own = view.text('caption', 'figcaption', 'legend', 'cap') ?? (view.hasInner ? view.inner() : null);
  const texts = [title, own].filter((text) => text !== null).join(' – ');
  const caption = [texts, attribution(view)].filter((text) => text !== '').join(' ');
  const alt = view.text('alt', 'alttext', 'description') ?? second ?? title ?? '';
  const target = view.text('link', 'href');
  const link = target === null || target === src || pictureEnding.test(target) ? null : target;
  if (view.isAlone) return block(figureOf({ src, alt, caption: caption === '' ? null : caption, link }));
  // Within a line, there is no place for a caption with links.
  const shown = figureOf({ src, alt: alt === '' ? caption : alt, caption: null, link });
  return inline(caption === '' || /[<\n|]/.test(caption) || alt === '' ? shown : `${shown} ${caption}`);
};

/** Pictures in a group: those between the tags, those that a pattern names, or all beside the text. */
export const gallery: Known = (view) => {
  if (view.hasInner) return captionedInner(view);
  const listed = view.args.lists.get('images') ?? view.args.lists.get('srcs') ?? namedPictures(view) ?? [];
  const sources = listed.length > 0 ? listed : picturesBeside(view);
  if (sources.length === 0) return null;
  const pictures = sources.map((src) => figureOf({ src, alt: '', caption: null, link: null }));
  return block(captioned(pictures.join('\n\n'), view.text('caption', 'title')));
};

/** A recording in a file. */
export const video: Known = (view) => {
  const src = recordingOf(view, 'mp4', 'webm', 'ogg', 'mov');
  if (src === null) return null;
  const poster = view.text('poster');
  const attributes = poster === null ? '' : ` poster="${escapeHtml(poster)}"`;
  const element = `<video src="${escapeHtml(src)}"${attributes}></video>`;
  return block(captioned(element, view.text('caption', 'title') ?? (view.hasInner ? view.inner() : null)));
};

/** A sound in a file. */
export const audio: Known = (view) => {
  const src = recordingOf(view, 'mp3', 'ogg', 'wav', 'm4a');
  return src === null
    ? null
    : block(captioned(`<audio src="${escapeHtml(src)}"></audio>`, view.text('caption', 'title')));
};

function recordingOf(view: ShortcodeView, ...endings: string[]): string | null {
  return view.text('src', 'url', 'path', 'file', 'link', 'source', ...endings) ?? view.args.positional[0] ?? null;
}

/** What is between the tags, above the caption. */
function captionedInner(view: ShortcodeView) {
  const caption = view.text('caption', 'title');
  return caption === null ? innerOf(view) : block(captioned(view.inner(), caption));
}

function attribution(view: ShortcodeView): string {
  const [name, link] = [view.text('attr', 'credit'), view.text('attrlink')];
  if (name === null) return '';
  return link === null ? name : `[${name}](${link})`;
}

function namedPictures(view: ShortcodeView): string[] | null {
  const written =
    view.text('images', 'srcs') ?? view.args.positional.find((value) => pictureEnding.test(value)) ?? null;
  const names = written?.split(/[,;\s{}]+/).filter((name) => pictureEnding.test(name)) ?? [];
  if (names.length > 0) return names.includes('*') ? null : names.filter((name) => !name.includes('*'));
  return null;
}

/** Returns the pictures of the folder of a text that a pattern such as `images/*` names. */
function picturesBeside(view: ShortcodeView): string[] {
  const folder = posix.dirname(view.context.post.file);
  const pattern = view.text('match', 'pattern', 'dir', 'folder', 'path', 'images') ?? '';
  const prefix = posix.join(folder, pattern.replace(/^\.?\//, '').replace(/\*.*$/, ''));
  if (!/(?:^|\/)index\./.test(posix.basename(view.context.post.file)) && pattern === '') return [];
  return view
    .filesBelow(folder)
    .filter((file) => file.startsWith(prefix) && pictureEnding.test(file))
    .map((file) => posix.relative(folder, file));
}
