/** Checks content with faulty images. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { runShared } from '../command.ts';
import { pictureSite, post } from '../pages/pictures.ts';

let problems = '';

beforeAll(async () => {
  const folder = await folderOf({
    ...pictureSite,
    'content/site.yaml': 'title: Pictures',
    'content/post/problems.md': post('![x](damaged.png) ![](pictures/chart.png) ![y](gone.png)').replace(
      'Pictures',
      'Problems',
    ),
    'content/post/damaged.png': Buffer.from('no picture'),
  });
  const result = await runShared(['check', '--content', join(folder, 'content'), '--now', '2026-06-01']);
  problems = result.stderr;
  expect(result.status).toBe(1);
});

test.each([
  [/post\/problems\.md:6:1 {2}the image post\/damaged\.png cannot be shown: .*\[image-unreadable\]/],
  [/post\/problems\.md:6:19 {2}warning: .*\[missing-alt\]/],
  [/post\/problems\.md:6:43 {2}.*\[missing-image\]/],
  [/post\/pictures\/attack\.svg:1:\d+ {2}.*script.*\[svg-active\]/],
])('check reports %s', (expected) => {
  expect(problems).toMatch(expected);
});
