/** The tags of widespread plugins of Jekyll, Octopress and Eleventy. */
import { alertOf } from '../../../markup/alerts.ts';
import { detailsOf, imageOf, linkOf, quoteOf, videoOf } from '../../../markup/blocks.ts';
import type { LiquidTag, TagUse } from '../model.ts';

/** Alerts of plugins, by the names of their tags. */
const alertNames = ['note', 'tip', 'info', 'warning', 'danger', 'important', 'caution', 'alert', 'callout'];

/** What only matters to the page that the old theme made around the text. */
const themeNames = ['seo', 'feed_meta', 'toc', 'avatar', 'octicon', 'css', 'js'];

/** The tags by name. */
export const embedTags: Readonly<Record<string, LiquidTag>> = {
  gist: inline(gist),
  youtube: inline((use) => video('youtube', use)),
  youtubeEmbed: inline((use) => video('youtube', use)),
  vimeo: inline((use) => video('vimeo', use)),
  twitter: inline(tweet),
  tweet: inline(tweet),
  img: inline(picture),
  image: inline(picture),
  picture: inline(picture),
  responsive_image: inline(picture),
  figure: { hasBody: true, render: figure },
  details: { hasBody: true, render: ({ written, body }) => detailsOf(unquoted(written) || 'Details', body) },
  blockquote: { hasBody: true, render: ({ body }) => quoteOf(body.trim()) },
  pullquote: { hasBody: true, render: ({ body }) => body },
  ...Object.fromEntries(alertNames.map((name) => [name, { hasBody: true, render: (use: TagUse) => alert(name, use) }])),
  ...Object.fromEntries(themeNames.map((name) => [name, inline(() => '')])),
};

function inline(render: LiquidTag['render']): LiquidTag {
  return { hasBody: false, render };
}

/** `{% gist ana/5555251 rain.rb %}` */
function gist({ words: [id = ''] }: TagUse): string {
  if (id === '') throw new Error('the gist has no number');
  return linkOf(`Gist ${id}`, `https://gist.github.com/${id}`);
}

/** `{% youtube dQw4w9WgXcQ %}` or `{% youtube "https://youtu.be/dQw4w9WgXcQ" %}` */
function video(service: 'youtube' | 'vimeo', { words, attributes }: TagUse): string {
  const written = attributes.get('id') ?? words[0] ?? '';
  const [, fromAddress] =
    /(?:youtu\.be\/|[?&]v=|embed\/|shorts\/|vimeo\.com\/(?:video\/)?)([\w-]+)/.exec(written) ?? [];
  const id = fromAddress ?? written;
  if (!/^[\w-]+$/.test(id)) throw new Error('the video has no number');
  return videoOf(service, id, attributes.get('title') ?? words[1] ?? null);
}

function tweet({ words }: TagUse): string {
  const url = words.find((word) => /^https?:/.test(word));
  if (url === undefined) throw new Error('the tweet has no address');
  return linkOf(url.replace(/^https?:\/\/(?:www\.)?/, ''), url);
}

/** `{% picture wide cat.jpg alt="A cat" %}`, `{% img left /cat.jpg 300 200 "A cat" %}`, `{% image "cat.jpg", "A cat" %}` */
function picture({ words, attributes }: TagUse): string {
  const isFile = (word: string) => /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i.test(word);
  const named = attributes.get('src') ?? attributes.get('path') ?? attributes.get('url');
  const index = words.findIndex(isFile);
  const src = named ?? words[index];
  if (src === undefined) throw new Error('the picture has no file');
  const rest = words.slice(index + 1).filter((word) => !/^(?:\d+(?:px|%)?|alt|--\w+)$/.test(word));
  const alt = attributes.get('alt') ?? rest.at(-1) ?? '';
  return imageOf({
    src: src.replace(/^assets\//, '/assets/'),
    alt,
    caption: attributes.get('caption') ?? attributes.get('title') ?? null,
  });
}

/** `{% figure caption:"A cat" %}![](cat.jpg){% endfigure %}` */
function figure({ attributes, body }: TagUse): string {
  const caption = (attributes.get('caption') ?? '').trim();
  return caption === '' ? body.trim() : `${body.trim()}\n\n*${caption.replace(/^\*|\*$/g, '')}*`;
}

function alert(name: string, { words, attributes, body }: TagUse): string {
  const isGeneral = name === 'alert' || name === 'callout';
  const kind = attributes.get('type') ?? (isGeneral ? (words[0] ?? name) : name);
  const title = attributes.get('title') ?? (isGeneral ? null : words.join(' ') || null);
  return alertOf(kind, title, body);
}

function unquoted(written: string): string {
  return written.trim().replace(/^(["'])(.*)\1$/, '$2');
}
