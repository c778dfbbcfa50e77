/** Keeps the related posts of a large site, so that after few changes only the lists that these concern are found again. */
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { type JoinedTerms, joinTerms, splitTerms } from './joinedTerms.ts';
import { type RelatedFiles, relatedFiles } from './related.ts';
import { relatedAfterChanges } from './relatedAfterEdit.ts';
import type { ComparedPost } from './similarity.ts';

/** Returns the related posts of all posts, and stores them in `file` if they are not those that it has. */
export function relatedWithSaved(posts: ComparedPost[], file: string): RelatedFiles {
  const saved = readRelated(file);
  const related = (saved && relatedAfterChanges(saved.posts, posts, saved.related)) ?? allRelated(posts);
  if (related !== saved?.related) writeRelated(file, { posts, related });
  return related;
}

type SavedRelated = { posts: ComparedPost[]; related: RelatedFiles };

type Stored = JoinedTerms & { posts: Omit<ComparedPost, 'terms'>[]; related: RelatedFiles };

/** Only the outline is checked: the checksum shows that this code has written the file. */
const storedShape = z.custom<Stored>((value) => typeof value === 'object' && value !== null && 'joined' in value);

function readRelated(file: string): SavedRelated | null {
  const bytes = readChecked(file);
  if (bytes === null) return null;
  try {
    const { posts, related, ...joined } = storedShape.parse(deserialize(bytes));
    const terms = splitTerms(joined);
    return { posts: posts.map((post, index) => ({ ...post, terms: [...(terms[index] ?? [])] })), related };
  } catch {
    // A newer Node.js may have written it in a format that this one cannot read.
    return null;
  }
}

function writeRelated(file: string, { posts, related }: SavedRelated): void {
  const joined = joinTerms(posts.map(({ terms }) => terms));
  const stored: Stored = { posts: posts.map(({ terms: _, ...post }) => post), ...joined, related };
  writeChecked(file, serialize(stored));
}

function allRelated(posts: ComparedPost[]): RelatedFiles {
  const steps = relatedFiles(posts);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
