/** Makes posts of the rows of a Ghost export. */
import { stringify } from 'yaml';
import { slugFromFile } from '../../../content/paths/slug.ts';
import type { ForeignPost, LeftOut } from '../../folder/model.ts';
import { bodyOf } from './body.ts';
import type { GhostExport, GhostPost } from './readExport.ts';

/** The posts with their rows, and what is left out. */
export type GhostPosts = { posts: ForeignPost[]; rowOf: ReadonlyMap<string, GhostPost>; leftOut: LeftOut[] };

/** Returns the posts and pages of an export, which is the file `file`. `hasFile` tells whether a picture is beside it. */
export function postsOf(data: GhostExport, file: string, hasFile: (url: string) => boolean): GhostPosts {
  const rowOf = new Map<string, GhostPost>();
  const tagNames = new Map(data.tags.map(({ id, name }) => [id, name]));
  const userNames = new Map(data.users.map(({ id, name }) => [id, name]));
  const tagsOf = groupBy(data.posts_tags, ({ tag_id }) => tagNames.get(tag_id));
  const authorsOf = groupBy(data.posts_authors, ({ author_id }) => userNames.get(author_id));
  const metaOf = new Map(data.posts_meta.map((meta) => [meta.post_id, meta]));
  const isOfOne = new Set(data.posts_authors.map(({ author_id }) => author_id)).size <= 1;
  const posts = data.posts.map((row): ForeignPost => {
    const meta = metaOf.get(row.id);
    const image = localAddress(row.feature_image ?? '');
    const values = {
      title: row.title || 'Untitled',
      date: dateOf(row.published_at ?? (row.status === 'published' ? row.created_at : null)),
      updated: updatedOf(row),
      description: row.custom_excerpt || row.meta_description || meta?.meta_description || null,
      // The names of internal tags begin with #: https://ghost.org/help/tags/
      tags: (tagsOf.get(row.id) ?? []).filter((name) => !name.startsWith('#')),
      cover: image !== '' && hasFile(image) ? image : null,
      author: isOfOne ? null : ((authorsOf.get(row.id) ?? [])[0] ?? null),
      canonical: row.canonical_url ?? null,
      // What was sent by e-mail only was never on the site.
      status: row.status === 'published' || row.status === 'scheduled' ? null : 'draft',
      visibility: row.visibility === 'public' ? null : (row.visibility ?? null),
    };
    const name = row.slug || slugFromFile(row.title ?? '') || row.id;
    rowOf.set(name, row);
    const known = Object.entries(values).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    );
    const { text } = bodyOf(row);
    const above =
      image === '' || hasFile(image)
        ? ''
        : pictureHtml(image, meta?.feature_image_alt ?? '', meta?.feature_image_caption ?? '');
    return {
      ...{ file, firstLine: 1, name, date: null, isDraft: false, language: null },
      text: `---\n${stringify(Object.fromEntries(known))}---\n${above}${text.replaceAll('__GHOST_URL__/', '/').replaceAll('__GHOST_URL__', '/')}`,
      collection: row.type === 'page' || row.page === 1 || row.page === true ? null : 'post',
    };
  });
  return { posts, rowOf, leftOut: [] };
}

/** Returns an address without the word that stands for the origin of the site. */
function localAddress(url: string): string {
  return url.replace(/^__GHOST_URL__(?=\/|$)/, '') || (url === '' ? '' : '/');
}

function groupBy<Row extends { post_id: string; sort_order?: number | null | undefined }>(
  table: Row[],
  nameOf: (row: Row) => string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of table.toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))) {
    const name = nameOf(row);
    if (name !== undefined) groups.set(row.post_id, [...(groups.get(row.post_id) ?? []), name]);
  }
  return groups;
}

/** Reads a time of the database, which is in UTC: milliseconds, `2020-01-31 09:30:00` or the form of ISO 8601. */
function dateOf(written: string | number | null | undefined): string | null {
  if (written === null || written === undefined) return null;
  const isPlain = typeof written === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(written);
  const time = new Date(isPlain ? `${String(written).slice(0, 19).replace(' ', 'T')}Z` : written);
  return Number.isNaN(time.getTime()) ? null : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Ghost counts every opening of the editor as a change, so only a later day is one. */
function updatedOf({ updated_at, published_at }: GhostPost): string | null {
  const [updated, published] = [dateOf(updated_at), dateOf(published_at)];
  return updated !== null && published !== null && updated.slice(0, 10) > published.slice(0, 10) ? updated : null;
}

/** A picture above the text is written as Ghost writes one in it. */
function pictureHtml(src: string, alt: string, caption: string): string {
  const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<figure><img src="${attribute(src)}" alt="${attribute(alt)}"><figcaption>${caption}</figcaption></figure>\n`;
}
