/** The settings of a collection in site.yaml. */
import { z } from 'zod';
import { layouts } from '../keys/layout.ts';
import { permalinkProblem } from '../paths/permalink.ts';
import { listStyles } from '../values/listStyle.ts';

/** The value of `list:`, for the whole site or for one collection. */
export const listShape = z.enum(listStyles, { error: 'must be titles, excerpts or cards' });

const boolean = z.boolean({ error: 'must be true or false' });

/** The keys of one collection. */
export const collectionShape = z.strictObject({
  slugs: z.enum(['file', 'title'], { error: 'must be file or title' }).default('file'),
  permalink: z
    .string({ error: 'must be a path such as /:year/:month/:slug/' })
    .refine((pattern) => permalinkProblem(pattern) === null, {
      error: ({ input }) => permalinkProblem(String(input)) ?? '',
    })
    .nullable()
    .default(null),
  pageSize: z
    .int({ error: 'must be a whole number' })
    .min(1, 'must be at least 1')
    .max(1000, 'must be at most 1000')
    .default(50),
  title: z.string({ error: 'must be text' }).nullable().default(null),
  breaks: boolean.default(false),
  list: listShape.nullable().default(null),
  layout: z.enum(layouts, { error: 'must be photos, links or plain' }).nullable().default(null),
  feed: boolean.default(true),
  intro: z.string({ error: 'must be text' }).default(''),
});
