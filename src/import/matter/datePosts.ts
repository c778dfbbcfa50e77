/** Gives posts without a date that of their first commit. */
import { dayIn } from '../../content/values/zones.ts';
import { firstCommits } from '../folder/firstCommits.ts';
import { isListingText } from '../folder/listing.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from './model.ts';

/**
 * Returns the posts in the same order. Git is only asked if a post needs it: pages and drafts may have no date, and a post
 * whose date may mean two days is not given a third.
 */
export async function datePosts(posts: ReadPost[], { root }: ForeignFolder, timezone: string): Promise<ReadPost[]> {
  if (!posts.some(needsDate)) return posts;
  const times = await firstCommits(root);
  return posts.map((post) => {
    if (!needsDate(post)) return post;
    const time = post.meaning.from === null ? times.get(post.file.normalize('NFC')) : undefined;
    if (time === undefined) return post;
    const date = dayIn(time, timezone);
    const message = `its date is that of its first commit: ${date}`;
    const note = { kind: 'changed', file: post.file, line: null, about: 'dates from git', message } as const;
    return { ...post, meaning: { ...post.meaning, date }, notes: [...post.notes, note] };
  });
}

function needsDate(post: ReadPost): boolean {
  const { collection, meaning } = post;
  return collection !== null && !isListingText(post) && meaning.date === null && meaning.draft === null;
}
