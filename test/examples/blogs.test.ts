/** Prepares the blogs of examples/, which authors made with the documentation alone. */
import { cpSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareWithPlugins } from '../plugins/pluginSite.ts';
import { sampled } from '../sampled.ts';

const blogs = readdirSync('examples/blogs', { withFileTypes: true }).filter((item) => item.isDirectory());
const names = blogs.map(({ name }) => name);

test.each(sampled(names))('the blog %s has no problems', { timeout: 60_000 }, async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'catpost-blog-'));
  cpSync(join('examples/blogs', name), folder, { recursive: true });
  const { problems, extensions, site } = await prepareWithPlugins(folder, { now: '2026-12-31' });
  expect(problems).toEqual([]);
  expect(extensions.stylesheet ?? site.config.accent).not.toBeNull();
});

test.each(names)('the blog %s has a screenshot that is small enough for a page of all of them', (name) => {
  expect(statSync(join('examples/blogs', name, 'screenshot.webp')).size).toBeLessThanOrEqual(60_000);
});
