/**
 * Reads and writes `webmentions.json` in the site folder: what other sites have said about the posts of this one. A
 * build with `--fetch` updates it. It is kept in git, so that every other build needs no network and makes the same
 * pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RawProblem } from '../../problems/problem.ts';
import { parseJson } from '../../text/parseJson.ts';
import type { Mention, SiteFolder } from '../model.ts';
import { siteFileName } from '../siteFile.ts';

const mentionShape: z.ZodType<Mention> = z.object({
  id: z.number(),
  kind: z.enum(['reply', 'mention', 'like', 'repost', 'bookmark']),
  author: z.string(),
  authorUrl: z.string().nullable(),
  url: z.string(),
  day: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .nullable(),
  text: z.string().nullable(),
  target: z.string(),
});

/** The name of the file in the site folder. */
export const mentionsFileName = 'webmentions.json';

/** Returns the stored webmentions. Adds a problem if the file is damaged. */
export function readMentions(folder: SiteFolder, problems: RawProblem[]): Mention[] {
  const file = join(folder.path, mentionsFileName);
  if (!existsSync(file)) return [];
  const parsed = z.array(mentionShape).safeParse(parseJson(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  problems.push({
    rule: 'webmention-file',
    file: siteFileName(folder, mentionsFileName),
    message: 'this file does not have the form in which catpost stores webmentions',
    hint: 'restore it from git, or delete it and build with --fetch',
  });
  return [];
}

/** Returns the text of the file. One webmention is one line, so that git shows what is new. */
export function mentionsText(mentions: Mention[]): string {
  const lines = mentions.toSorted((a, b) => a.id - b.id).map((each) => JSON.stringify(each));
  return `[${lines.length > 0 ? '\n' : ''}${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}]\n`;
}
