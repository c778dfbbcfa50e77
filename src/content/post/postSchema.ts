/** What each front matter key of a post may hold. */
import { z } from 'zod';
import { coverShape, imageShape } from '../keys/imageShape.ts';
import { languageLine, languageShape } from '../keys/languageShape.ts';
import { layouts } from '../keys/layout.ts';
import type { PostKey } from '../keys/postKeys.ts';
import { provenances } from '../values/provenance.ts';
import { readBoolean } from '../values/words.ts';
import { quotedLine } from '../yaml/quotedLine.ts';

// Every error text follows the name of its key: `title must be text`.
const text = (problem = 'must be text') => z.string({ error: problem });
const boolean = z.preprocess(
  (value) => readBoolean(value) ?? value,
  z.boolean({ error: 'must be true or false' }).nullish(),
);
const part = z.int({ error: 'must be a whole number' }).min(1, 'must be at least 1');
const notComments = 'must be true, false, or the address of a post on Mastodon';

/** Checks only the kind of each value. Dates are read later, in the site's time zone. */
export const postSchema = z.object({
  title: text('must be text: put it in quotes').nullish(),
  date: text('must be a date').nullish(),
  updated: text('must be a date').nullish(),
  description: text().nullish(),
  tags: z
    .union([z.array(text('must be a word')), text('must be a list of words')], { error: 'must be a list of words' })
    .nullish(),
  aliases: z
    .union([z.array(text('must be a path')), text('must be a path')], { error: 'must be a list of paths' })
    .nullish(),
  image: imageShape.nullish(),
  cover: coverShape.nullish(),
  layout: z.enum(layouts, { error: 'must be photos, links or plain' }).nullish(),
  slug: text().nullish(),
  lang: languageShape.nullish(),
  dir: z.enum(['ltr', 'rtl', 'auto'], { error: 'must be ltr, rtl or auto' }).nullish(),
  by: z.enum(provenances, { error: 'must be human, ai, mixed or placeholder' }).nullish(),
  /** A name alone, or a name and a part. */
  series: z
    .preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      z.strictObject(
        { name: text(), part: part.nullish() },
        { error: (issue) => (issue.code === 'invalid_type' ? 'must be a name, or a name and a part' : undefined) },
      ),
    )
    .nullish(),
  part: part.nullish(),
  pinned: boolean,
  toc: boolean,
  breaks: boolean,
  /** False for no comments, or the address of the thread on Mastodon whose answers are the comments. */
  comments: z
    .preprocess(
      (value) => readBoolean(value) ?? value,
      z.union([z.boolean(), z.string().refine(isThread)], { error: notComments }),
    )
    .nullish(),
} satisfies Record<PostKey, z.ZodType>);

/** Returns whether a text is the address of a post on Mastodon, which ends in the number of the post. */
function isThread(text: string): boolean {
  return /^https:\/\/[^\s/]+\/\S+\d$/.test(text) && URL.canParse(text);
}

/** The checked values of a front matter. */
export type PostValues = z.infer<typeof postSchema>;

/**
 * Says how to correct a value. `line` is the source line, which the hint repeats in quotes if quotes are missing.
 */
export function valueHint(key: string, line: string | null): string {
  const name = key.split('.')[0] ?? key;
  const right = line === null ? null : correctedLine(key, line);
  if (right !== null) return `write it as ${right}`;
  return `write it as ${examples[name] ?? `${name}: true`}`;
}

function correctedLine(key: string, line: string): string | null {
  if (key === 'lang') return languageLine(line);
  return key === 'title' || key === 'description' ? quotedLine(line) : null;
}

const examples: Record<string, string> = {
  title: 'title: "Hello"',
  tags: 'tags: [linux, shell]',
  aliases: 'aliases: [/old/address/]',
  date: 'date: 2026-01-31',
  updated: 'updated: 2026-01-31',
  lang: 'lang: en',
  slug: 'slug: hello',
  dir: 'dir: rtl',
  by: 'by: human',
  series: 'series: { name: "A name", part: 2 }',
  part: 'part: 2',
  image: 'image: { src: picture.png, alt: "What it shows" }',
  cover: 'cover: { src: picture.png, alt: "What it shows" }',
  comments: 'comments: false, or comments: https://example.social/@you/1234',
  layout: 'layout: photos',
  description: 'description: "What it is about."',
};
