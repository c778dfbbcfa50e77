/** Reads an export of Ghost: a dump of the tables of its database (https://docs.ghost.org/migration/custom). */
import { z } from 'zod';

const text = z.string().nullish().catch(null);
const id = z.union([z.string(), z.number()]).transform(String);
const time = z.union([z.string(), z.number()]).nullish().catch(null);

const postSchema = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  lexical: text,
  mobiledoc: text,
  markdown: text,
  /** `published`, `draft`, `scheduled`, or `sent` by e-mail only. */
  status: text,
  visibility: text,
  type: text,
  /** Before Ghost 3, whether it is a page. */
  page: z.union([z.boolean(), z.number()]).nullish().catch(null),
  custom_excerpt: text,
  meta_description: text,
  feature_image: text,
  canonical_url: text,
  codeinjection_head: text,
  codeinjection_foot: text,
  published_at: time,
  created_at: time,
  updated_at: time,
});

const rows = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) => list.flatMap((row) => schema.safeParse(row).data ?? []));

const order = z.number().nullish().catch(null);

const dataSchema = z.object({
  posts: rows(postSchema),
  tags: rows(z.object({ id, name: z.string() })),
  users: rows(z.object({ id, name: z.string() })),
  posts_tags: rows(z.object({ post_id: id, tag_id: id, sort_order: order })),
  posts_authors: rows(z.object({ post_id: id, author_id: id, sort_order: order })),
  posts_meta: rows(
    z.object({ post_id: id, meta_description: text, feature_image_alt: text, feature_image_caption: text }),
  ),
  settings: rows(z.object({ key: z.string(), value: z.unknown() })),
});

/** The tables of an export. */
export type GhostExport = z.infer<typeof dataSchema>;

/** A row of the table of posts and pages. */
export type GhostPost = GhostExport['posts'][number];

/** Returns whether a text begins as an export does. */
export function isGhostExport(text: string): boolean {
  return /^\s*\{[^<]{0,200}?"exported_on"\s*:/.test(text.slice(0, 1_000));
}

/** Returns the tables, in either of the two shapes of exports; null if the text is no export. */
export function readGhostExport(text: string): GhostExport | null {
  const wrapped = z.object({ db: z.array(z.object({ data: z.unknown() })).nonempty() });
  const bare = z.object({ data: z.unknown() });
  const parsed = parseJson(text);
  const data = wrapped.safeParse(parsed).data?.db[0]?.data ?? bare.safeParse(parsed).data?.data;
  return dataSchema.safeParse(data).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
