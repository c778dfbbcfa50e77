/** Reads what the front matter and the path of a foreign post mean. */
import { firstHeading } from '../../content/post/postFields.ts';
import { readDate } from '../../content/values/dates.ts';
import { oneLine } from '../../content/values/oneLine.ts';
import { readVisibility } from '../../content/visibility/readVisibility.ts';
import type { ForeignPost } from '../folder/model.ts';
import type { Reader } from '../readers/model.ts';
import { keyMeaning } from './keyMeanings.ts';
import type { ForeignValues, KeyMeaning, Meaning, ReadPost } from './model.ts';
import { readMatter } from './readMatter.ts';

/** Returns the post with its meaning. `timezone` is that of dates without one. */
export function readPost(post: ForeignPost, { keys }: Pick<Reader, 'keys'>, timezone: string): ReadPost {
  const { values: written, body, bodyLine, lineOf, problem } = readMatter(post);
  const values = { ...post.defaults, ...written };
  const byMeaning = groupKeys(values, keys);
  const first = (meaning: KeyMeaning) => byMeaning.get(meaning)?.[0]?.value;
  const meaning: Meaning = {
    title: oneLine(text(first('title'))) ?? firstHeading(body) ?? nameInWords(post.name),
    date: dateOf(text(first('date')), timezone) ?? post.date,
    updated: dateOf(text(first('updated')), timezone),
    description: oneLine(text(first('description'))),
    tags: [...(post.tags ?? []), ...(byMeaning.get('tags') ?? []).flatMap(({ value }) => texts(value))],
    ...hidingOf(post, values, timezone, problem),
    isUnlisted: false,
    slug: text(first('slug')),
    aliases: (byMeaning.get('aliases') ?? []).flatMap(({ value }) => texts(value)),
    names: (byMeaning.get('names') ?? []).flatMap(({ value }) => texts(value)),
    image: text(first('image')),
    cover: text(first('cover')),
    language: text(first('language')) ?? post.language,
    series: text(first('series')),
    part: typeof first('part') === 'number' ? Number(first('part')) : null,
    isPinned: first('pinned') === true,
    hasContents: typeof first('contents') === 'boolean' ? first('contents') === true : null,
    kept: (byMeaning.get('keep') ?? []).map(({ key }) => key).filter((key) => Object.hasOwn(written, key)),
  };
  return { ...post, values, body, bodyLine, lineOf, writtenAs: () => null, meaning };
}

/** Returns the words of a file's name: `2020/my-first_post` -> `My first post`. */
function nameInWords(name: string): string {
  const words = name.replace(/^.*\//, '').replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function groupKeys(values: ForeignValues, own: Reader['keys']): Map<KeyMeaning, { key: string; value: unknown }[]> {
  const groups = new Map<KeyMeaning, { key: string; value: unknown }[]>();
  for (const [key, value] of Object.entries(values)) {
    const meaning = keyMeaning(key, own);
    groups.set(meaning, [...(groups.get(meaning) ?? []), { key, value }]);
  }
  return groups;
}

/** Returns why a post must not be published, if it must not. What catpost cannot obey keeps the post back. */
function hidingOf(
  post: ForeignPost,
  values: ForeignValues,
  timezone: string,
  problem: string | null,
): Pick<Meaning, 'draft' | 'isUnsure'> {
  if (problem !== null) return { draft: `its front matter cannot be read: ${problem}`, isUnsure: true };
  if (post.isDraft) return { draft: 'it is in a folder of drafts', isUnsure: false };
  const { visibility, problems } = readVisibility(values, `post/${post.name}.md`, timezone, () => false);
  const [unclear] = problems;
  if (unclear !== undefined) return { draft: unclear.message, isUnsure: true };
  return { draft: visibility.isDraft ? 'its front matter says so' : null, isUnsure: false };
}

function dateOf(written: string | null, timezone: string): string | null {
  return written !== null && readDate(written, timezone) !== null ? written : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => text(item) ?? []);
  return typeof value === 'string' ? value.split(',').map((item) => item.trim()) : [];
}
