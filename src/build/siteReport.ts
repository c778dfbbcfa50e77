/** What a build says about the site when it is done. It is data, so that a build without changes can say it again. */
import { z } from 'zod';
import { builtPosts } from '../content/arrange/postLists.ts';
import { fontBytes } from '../extensions/budgets.ts';
import type { Prepared } from '../plan/model.ts';
import type { Problem } from '../types/problem.ts';

const problemShape: z.ZodType<Problem> = z.custom<Problem>((value) => typeof value === 'object' && value !== null);

/** The shape of a report in a file of the cache, whose checksum says that catpost has written it. */
export const siteReportShape = z.object({
  problems: z.array(problemShape),
  pages: z.number(),
  bytes: z.number(),
  /** The number of posts and pages that are built. */
  posts: z.number(),
  leftOut: z.object({
    drafts: z.number(),
    scheduled: z.number(),
    expired: z.number(),
    next: z.object({ file: z.string(), day: z.string() }).nullable(),
  }),
  contentName: z.string(),
  settingsFile: z.string(),
  timezone: z.string(),
  /** The day that the build took as today. */
  today: z.string(),
  /** The sizes of what the author adds to every page, in bytes; null for what is not there. */
  stylesheet: z.object({ name: z.string(), bytes: z.number() }).nullable(),
  fonts: z.number().nullable(),
});

/** A report. `pages` and `bytes` are those that were written, without copies of the author's files. */
export type SiteReport = z.infer<typeof siteReportShape>;

/** Returns the report of a site of which nothing was written. */
export function siteReportOf({
  site,
  extensions,
  problems,
}: Pick<Prepared, 'site' | 'extensions' | 'problems'>): SiteReport {
  const { leftOut, contentName, settingsFile, today, config } = site;
  const { stylesheet, fonts } = extensions;
  return {
    problems,
    pages: 0,
    bytes: 0,
    posts: builtPosts(site).length,
    ...{ leftOut, contentName, settingsFile, today, timezone: config.timezone },
    stylesheet: stylesheet ? { name: stylesheet.name, bytes: stylesheet.bytes } : null,
    fonts: fonts.length > 0 ? fontBytes(fonts) : null,
  };
}
