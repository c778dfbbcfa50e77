/** Makes posts of the entries of an export. */
import { stringify } from 'yaml';
import { slugFromFile } from '../../../content/paths/slug.ts';
import { percentDecode } from '../../../text/percentDecode.ts';
import type { ForeignPost, LeftOut } from '../../folder/model.ts';
import { addressesOf } from './addresses.ts';
import type { Item, WordpressExport } from './model.ts';
import type { FindUpload } from './uploads.ts';

/** The posts and their entries, and what is left out. */
export type FoundPosts = { posts: ForeignPost[]; itemOf: Map<ForeignPost, Item>; leftOut: LeftOut[] };

/** Returns the posts, pages and entries of other types that are texts. */
export function postsOf(found: WordpressExport, findUpload: FindUpload): FoundPosts {
  const itemOf = new Map<ForeignPost, Item>();
  const attachments = new Map(found.items.filter(({ type }) => type === 'attachment').map((item) => [item.id, item]));
  const skipped = new Map<string, number>();
  const leftOut: LeftOut[] = [];
  const hasSeveralWriters =
    new Set(found.items.filter(({ type }) => type === 'post').map(({ creator }) => creator)).size > 1;
  for (const item of found.items) {
    if (item.type === 'attachment' || item.type === 'nav_menu_item') continue;
    if (ownTypes.test(item.type)) skipped.set(item.type, (skipped.get(item.type) ?? 0) + 1);
    else if (item.status === 'trash' || item.status === 'auto-draft') {
      leftOut.push({ file: item.file, part: `“${item.title || item.slug || item.id}”`, why: 'it is in the trash' });
    } else {
      const cover = findUpload(attachments.get(item.meta.get('_thumbnail_id') ?? '')?.attachmentUrl ?? '');
      const author = hasSeveralWriters ? (found.authors.get(item.creator) ?? item.creator) : '';
      itemOf.set(postOf(item, found.url, cover, author), item);
    }
  }
  const file = found.items[0]?.file ?? '';
  for (const [type, count] of skipped) {
    leftOut.push({
      file,
      part: `the type ${type} (${count} ${count === 1 ? 'entry' : 'entries'})`,
      why: 'WordPress uses it for itself',
    });
  }
  return { posts: [...itemOf.keys()], itemOf, leftOut: [...leftOut, ...commentsLeftOut(found.items)] };
}

/** Types of WordPress and of plugins that are no texts for readers. */
const ownTypes =
  /^(?:revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf[-_].*|feedback|jp_.*|jetpack.*|elementor_.*|e-.*|shop_.*|product_variation|wpcf7_.*|wpforms.*|mc4wp-form|tablepress_table|amp_.*|schema|scheduled-action|safecss|ngg_.*|ml-slide.*|spam)$/;

function commentsLeftOut(items: Item[]): LeftOut[] {
  const count = items.reduce((sum, { comments }) => sum + comments, 0);
  if (count === 0) return [];
  return [
    {
      file: items[0]?.file ?? '',
      part: `what readers wrote (${count} ${count === 1 ? 'comment' : 'comments'})`,
      why: 'posts here have none of their own; docs/services.md names services',
    },
  ];
}

function postOf(item: Item, siteUrl: string, cover: string | null, author: string): ForeignPost {
  const values = {
    title: item.title.replace(/<[^>]*>/g, '') || 'Untitled',
    date: dateOf(item.date) ?? dateOf(item.utcDate),
    updated: item.modified.slice(0, 10) > item.date.slice(0, 10) ? dateOf(item.modified) : null,
    description: descriptionOf(item) || null,
    tags: tagsOf(item),
    cover: cover === null ? null : `@/${cover}`,
    author: author || null,
    pinned: item.isSticky || null,
    status: item.status === 'publish' || item.status === 'future' ? null : item.status,
    password: item.hasPassword ? 'set in WordPress' : null,
  };
  const matter = stringify(
    Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
    ),
  );
  const text = `---\n${matter}---\n${item.content}`;
  const isPage = item.type === 'page';
  return {
    file: item.file,
    text,
    // So that the first line of the content is the line that it has in the export.
    firstLine: item.line - matter.split('\n').length - 1,
    collection: isPage ? null : item.type,
    name: isPage ? pageName(item, siteUrl) : nameOf(item),
    date: null,
    isDraft: false,
    language: null,
  };
}

/** Returns the date of a text; null for the date of zeros that drafts have. */
function dateOf(written: string): string | null {
  return /^[1-9]\d{3}-\d\d-\d\d/.test(written) ? written.replace(' ', 'T').replace(/:00$/, '') : null;
}

/** The excerpt, or what a plugin for search engines has. */
function descriptionOf({ excerpt, meta }: Item): string {
  const keys = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description', '_aioseop_description'];
  // Variables of the plugins, as in %%sitename%%, mean nothing here.
  const seo = keys.map((key) => meta.get(key)?.trim() ?? '').find((text) => text !== '' && !/%%?\w+%%?/.test(text));
  return (excerpt || seo || '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every post has a category, so the first one of a new site says nothing. */
function tagsOf({ terms }: Item): string[] {
  const names = terms.filter(
    ({ domain, name }) => domain !== 'post_format' && domain !== 'nav_menu' && !/^uncategori[sz]ed$/i.test(name),
  );
  return [...new Set(names.map(({ name }) => name))];
}

function nameOf({ slug, title, id }: Item): string {
  return percentDecode(slug) || slugFromFile(title) || id;
}

/** A page below another one is in its folder. */
function pageName(item: Item, siteUrl: string): string {
  const own = nameOf(item);
  const [path] = addressesOf(item.link, siteUrl);
  const name = percentDecode(path ?? '').replace(/^\/|\/$/g, '');
  return name.endsWith(`/${own}`) ? name : own;
}
