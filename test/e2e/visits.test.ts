/** A reader's visit: what its beginning takes, and what is left of it in a tab that stays open for days. */
import { expect, test } from 'vitest';
import { firstVisit } from '../firstVisit.ts';
import type { Files } from '../temporaryFolder.ts';
import { measureMemory, walkPosts } from '../walkPosts.ts';
import { open, servedSite } from './harness.ts';

const posts = 6;

/** To the oldest post and back to the newest. */
const round = 2 * (posts - 1);

const files: Files = { 'content/site.yaml': 'title: Many\n' };
for (let number = 1; number <= posts; number += 1) {
  const head = `---\ntitle: Post ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\n---\n`;
  const section = `## Part\n\n${'Words and more words. '.repeat(40)}\n\n\`\`\`sh\nls\n\`\`\`\n`;
  files[`content/post/post-${number}.md`] = `${head}\n${section.repeat(4)}`;
}
const site = servedSite(files);

test('200 navigations leave less than 10 MB behind, and no listener or node', { timeout: 240_000 }, async () => {
  const { page, errors } = await site.tab();
  await open(page, site.url(`/post/post-${posts}/`));
  const session = await page.context().newCDPSession(page);
  // By then every page is remembered, and what loads when it is first used is there.
  await walkPosts(page, round);
  const before = await measureMemory(session);
  const navigations = process.env.CATPOST_LONG === undefined ? 2 * round : 200;
  await walkPosts(page, navigations);
  const after = await measureMemory(session);
  // What is under way when the tab is looked at may hold a few; one for each navigation would be a leak.
  expect(after.listeners - before.listeners).toBeLessThan(Math.max(10, navigations / 4));
  expect(after.nodes - before.nodes).toBeLessThan(Math.max(10, navigations / 4));
  expect(after.bytes - before.bytes).toBeLessThan((10_000_000 * navigations) / 200);
  expect(errors).toEqual([]);
});

test('a first visit takes less than 60 kB until the browser is idle, and no script', async () => {
  const { page } = await site.tab();
  const { bytes, requests } = await firstVisit(page, site.url(`/post/post-${posts}/`));
  const paths = requests.map(({ path }) => path);
  expect(paths).toContain(`/post/post-${posts}/`);
  // The face comes, but nothing waits for it.
  expect(paths).toContainEqual(expect.stringMatching(/\.woff2$/));
  expect(paths.filter((path) => path.endsWith('.js'))).toEqual([]);
  expect(requests.filter((request) => request.bytes === 0)).toEqual([]);
  expect(bytes).toBeLessThan(60_000);
});
