/** The related posts that a site keeps are those that comparing all posts finds. */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type RelatedFiles, relatedFiles } from '../../src/plan/related.ts';
import { relatedWithSaved } from '../../src/plan/savedRelated.ts';
import type { ComparedPost } from '../../src/plan/similarity.ts';
import { type Damage, damage, damages } from '../damage.ts';

const posts = Array.from({ length: 40 }, (_, index) =>
  post(index, [64 * (index % 7) + 9, 64 * (20 + (index % 5)) + 20]),
);

function post(index: number, terms: number[]): ComparedPost {
  const place = { file: `post/${index}.md`, path: `/post/${index}/`, date: { time: index, day: '' }, group: '/ en' };
  return { ...place, terms: terms.toSorted((a, b) => a - b), tags: ['a'], series: null };
}

function all(compared: ComparedPost[]): RelatedFiles {
  const steps = relatedFiles(compared);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

let file: string;

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'catpost-related-')), 'made/related.bin');
  expect(relatedWithSaved(posts, file)).toEqual(all(posts));
  expect(existsSync(file)).toBe(true);
});

test('leaves the file as it is if no post has changed', () => {
  const { ino } = statSync(file);
  expect(relatedWithSaved(posts, file)).toEqual(all(posts));
  expect(statSync(file).ino).toBe(ino);
});

test.each<[string, ComparedPost[]]>([
  ['a new post', [...posts, post(40, [9, 64 * 21 + 20])]],
  ['a post that is gone', posts.slice(1)],
  ['another text', posts.with(20, post(20, [64 * 3 + 9]))],
  ['many changes', posts.slice(0, 15)],
])('finds the same after %s, and again after that', (_, changed) => {
  expect(relatedWithSaved(changed, file)).toEqual(all(changed));
  const back = posts.with(3, post(3, [9]));
  expect(relatedWithSaved(back, file)).toEqual(all(back));
});

test.each<Damage>(damages)('finds the same when the file was damaged: %s', (how) => {
  damage([file], how);
  expect(relatedWithSaved(posts, file)).toEqual(all(posts));
});
