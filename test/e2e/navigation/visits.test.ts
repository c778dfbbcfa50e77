/** Measures what a first visit loads, and what navigations leave behind in a tab. */
import { expect, test } from 'vitest';
import { firstVisit } from '../../firstVisit.ts';
import type { Files } from '../../temporaryFolder.ts';
import { measureMemory, walkPosts } from '../../walkPosts.ts';
import { needsProtocol } from '../browsers/engine.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const posts = 6;

/** The number of clicks to the oldest post and back to the newest. */
const round = 2 * (posts - 1);

const files: Files = { 'content/site.yaml': 'title: Many\n' };

for (let number = 1; number <= posts; number += 1) {
  const head = `---\ntitle: Post ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\n---\n`;
  const section = `## Part\n\n${'Words and more words. '.repeat(40)}\n\n\`\`\`sh\nls\n\`\`\`\n`;
  files[`content/post/post-${number}.md`] = `${head}\n${section.repeat(4)}`;
}

const site = servedSite(files);

test('200 navigations leak less than 10 MB, and no listeners or nodes', { timeout: 240_000 }, async () => {
  needsProtocol();
  // A fade takes 0.2 s of processor time. reading/motion.test.ts navigates with it.
  const { page, errors } = await openTab({ reducedMotion: 'reduce' });
  await open(page, site.url(`/post/post-${posts}/`));
  const session = await page.context().newCDPSession(page);
  // After this round, every page is cached and every lazy script has loaded.
  await walkPosts(page, round);
  const before = await measureMemory(session);
  const navigations = process.env.CATPOST_LONG === undefined ? 2 * round : 200;
  await walkPosts(page, navigations);
  const after = await measureMemory(session);
  // Work in progress may hold a few. A leak would be at least one for each navigation.
  expect(after.listeners - before.listeners).toBeLessThan(Math.max(10, navigations / 4));
  expect(after.nodes - before.nodes).toBeLessThan(Math.max(10, navigations / 4));
  expect(after.bytes - before.bytes).toBeLessThan((10_000_000 * navigations) / 200);
  expect(errors).toEqual([]);
});

test('a first visit loads less than 60 kB, and no script, until the browser is idle', async () => {
  const { page } = await openTab();
  const { bytes, requests } = await firstVisit(page, site.url(`/post/post-${posts}/`));
  const paths = requests.map(({ path }) => path);
  expect(paths).toContain(`/post/post-${posts}/`);
  // The web font is loaded too.
  expect(paths).toContainEqual(expect.stringMatching(/\.woff2$/));
  expect(paths.filter((path) => path.endsWith('.js'))).toEqual([]);
  expect(requests.filter((request) => request.bytes === 0)).toEqual([]);
  expect(bytes).toBeLessThan(60_000);
});
