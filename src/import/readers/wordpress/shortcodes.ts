/** Turns the shortcodes of WordPress and of its common plugins into HTML. */
import { findLanguage } from '../../../markdown/code/languageNames.ts';
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { expandEntry } from '../../map/expandEntry.ts';
import { addressHtml } from './embedAddresses.ts';
import type { Item } from './model.ts';
import { findShortcodes, type Shortcode } from './shortcodeTags.ts';

/** What a shortcode may name: the files of the site, those of the post, and the author's own HTML. */
export type ShortcodeContext = {
  attachments: ReadonlyMap<string, Item>;
  ownFiles: Item[];
  components: ReadonlyMap<string, string>;
};

/** The HTML, and the shortcodes that nobody knows. */
type Expanded = { html: string; unknown: { name: string; offset: number }[] };

/** Expands all shortcodes of a text. */
export function expandShortcodes(text: string, context: ShortcodeContext): Expanded {
  const unknown: Expanded['unknown'] = [];
  const parts: string[] = [];
  let position = 0;
  for (const shortcode of findShortcodes(text)) {
    const { name, start, end, source, isEscaped } = shortcode;
    parts.push(text.slice(position, start));
    const html = isEscaped ? source.slice(1, -1) : htmlOf(shortcode, context);
    if (html === null && isMeant(shortcode)) unknown.push({ name, offset: start });
    parts.push(html ?? unknownText(shortcode, context));
    position = end;
  }
  const html = parts.join('') + text.slice(position);
  // https://wordpress.com/support/markdown-in-wordpress-com/latex/
  return { html: html.replace(/\$latex[\s=]([^$]+)\$/g, (_, tex) => formula(tex)), unknown };
}

/** Other brackets in a text are just brackets. */
function isMeant({ attributes, content }: Shortcode): boolean {
  return content !== null || [...attributes.keys()].some((key) => !/^\d+$/.test(key));
}

/** An unknown shortcode stays; those within it are expanded. */
function unknownText({ source, content }: Shortcode, context: ShortcodeContext): string {
  if (content === null || content === '') return source;
  return source.replace(content, () => expandShortcodes(content, context).html);
}

function htmlOf(shortcode: Shortcode, context: ShortcodeContext): string | null {
  const { name, attributes, content } = shortcode;
  const entry = context.components.get(name);
  if (entry !== undefined) return expandEntry(entry, { attributes, children: content ?? '', isBlock: true });
  const inner = () => expandShortcodes(content ?? '', context).html;
  const address = attributes.get('url') ?? attributes.get('src') ?? attributes.get('0') ?? '';
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return caption(inner(), attributes.get('caption') ?? null);
    case 'gallery':
      return gallery(attributes, context);
    case 'embed':
      return addressHtml(content ?? address);
    case 'youtube':
    case 'vimeo':
    case 'soundcloud':
    case 'tweet':
    case 'twitter':
    case 'instagram':
    case 'ted':
      return service(name, content?.trim() || attributes.get('id') || address);
    case 'audio':
    case 'video':
    case 'playlist':
      return player(name, attributes, content, context);
    case 'quote':
    case 'blockquote':
    case 'pullquote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'latex':
      return formula(content ?? '');
    default:
      return content === null ? null : code(name, attributes, content);
  }
}

/** The caption follows the picture, or is an attribute. */
function caption(inner: string, written: string | null): string {
  const [, picture = '', text = ''] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)(.*)$/s.exec(inner) ?? [];
  return picture === '' ? inner : `<figure>${picture}<figcaption>${written ?? text.trim()}</figcaption></figure>`;
}

function gallery(attributes: ReadonlyMap<string, string>, { attachments, ownFiles }: ShortcodeContext): string {
  const ids = (attributes.get('ids') ?? attributes.get('include') ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const named = ids.flatMap((id) => attachments.get(id) ?? []);
  const excluded = new Set((attributes.get('exclude') ?? '').split(',').map((id) => id.trim()));
  const files = ids.length > 0 ? named : ownFiles.filter(({ id }) => !excluded.has(id));
  return files
    .filter(({ attachmentUrl }) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(attachmentUrl))
    .map(({ attachmentUrl, excerpt, meta }) => {
      const alt = escapeHtml(meta.get('_wp_attachment_image_alt') ?? '');
      const text = excerpt === '' ? '' : `<figcaption>${escapeHtml(excerpt)}</figcaption>`;
      return `<figure><img src="${escapeHtml(attachmentUrl)}" alt="${alt}">${text}</figure>`;
    })
    .join('\n');
}

function service(name: string, written: string): string {
  if (/^(?:https?:)?\/\//.test(written)) return addressHtml(written);
  if (name === 'youtube') return addressHtml(`https://youtu.be/${written}`);
  if (name === 'vimeo') return addressHtml(`https://vimeo.com/${written}`);
  return written === '' ? '' : addressHtml(`https://${name === 'tweet' ? 'twitter' : name}.com/${written}`);
}

function player(
  name: string,
  attributes: ReadonlyMap<string, string>,
  content: string | null,
  { attachments }: ShortcodeContext,
): string {
  const tag = name === 'video' || attributes.get('type') === 'video' ? 'video' : 'audio';
  const ids = (attributes.get('ids') ?? '').split(',').flatMap((id) => attachments.get(id.trim())?.attachmentUrl ?? []);
  const keys = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', '0'];
  const own = [keys.map((key) => attributes.get(key)).find((value) => value !== undefined) ?? content?.trim() ?? ''];
  const addresses = (ids.length > 0 ? ids : own).map((url) => url.replace(/\|.*$/, '')).filter((url) => url !== '');
  return addresses
    .map((url) => (/\.\w{2,4}(?:\?|$)/.test(url) ? `<${tag} src="${escapeHtml(url)}"></${tag}>` : addressHtml(url)))
    .join('\n');
}

/** `[code lang="js"]`, and `[js]` of SyntaxHighlighter. The text of the first may be encoded for HTML already. */
function code(name: string, attributes: ReadonlyMap<string, string>, content: string): string | null {
  const isCode = /^(?:code|sourcecode|source|codeblock|cc)$/.test(name);
  if (!isCode && findLanguage(name) === null && !/^(?:plain|text|jscript|csharp)$/.test(name)) return null;
  const language = isCode ? (attributes.get('lang') ?? attributes.get('language') ?? attributes.get('0') ?? '') : name;
  const text = /&(?:lt|gt|amp|quot|#0?39);/.test(content) ? content.replace(/</g, '&lt;') : escapeHtml(content);
  return `<pre class="brush: ${escapeHtml(language)}">${text.replace(/^(?:\s*\n)+/, '')}</pre>`;
}

function formula(tex: string): string {
  return `<script type="math/tex">${tex
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/<\/script/gi, '')}</script>`;
}
