import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstPost } from '../../src/create/files/firstPost.ts';
import { siteYaml } from '../../src/create/files/siteYaml.ts';
import type { NewSite } from '../../src/create/model.ts';
import { sampleHashes } from '../../src/create/sampleHashes.ts';
import { initialSettings, isFirstPost, isSample, sampleHash } from '../../src/create/untouched.ts';

const site: NewSite = {
  title: 'Fern: "alder"',
  author: '',
  language: 'de-AT',
  timezone: 'Europe/Vienna',
  day: '2026-01-31',
  host: 'netlify',
  dependency: '^1.0.0',
};

test.each<Partial<NewSite>>([{}, { dependency: null }, { host: null, author: 'Ada' }])(
  'the settings of a new site are recognized, with their values: %j',
  (change) => {
    const made = { ...site, ...change };
    const { day: _, dependency: __, ...settings } = made;
    const text = siteYaml(made, ['post']);
    expect(initialSettings(text)).toEqual(settings);
    expect(initialSettings(text.replaceAll('\n', '\r\n'))).toEqual(settings);
    expect(initialSettings(`${text}\n# mine\n`)).toBeNull();
    expect(initialSettings(text.replace('# footer', 'footer'))).toBeNull();
  },
);

test.each(['', 'title: "', '- a', 'title: [a]\ncollections: {}\n'])(
  'settings like %j are not those of a new site',
  (text) => {
    expect(initialSettings(text)).toBeNull();
  },
);

test.each<Partial<NewSite>>([{}, { dependency: null }, { language: 'en-GB' }])(
  'the first post is recognized: %j',
  (change) => {
    const text = firstPost({ ...site, ...change });
    expect(isFirstPost(text)).toBe(true);
    expect(isFirstPost(text.replace('Hello', 'Hi'))).toBe(false);
  },
);

test('every file of the sample site is recognized; if this fails, put the hashes that are shown into sampleHashes.ts', () => {
  const content = join(import.meta.dirname, '../../content');
  const paths = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(content.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  expect(sampleHashes).toEqual(
    Object.fromEntries(paths.map((path) => [path, sampleHash(path, readFileSync(join(content, path)))])),
  );
  expect(isSample('site.yaml', readFileSync(join(content, 'site.yaml')))).toBe(true);
  expect(isSample('site.yaml', Buffer.from('title: Mine\n'))).toBe(false);
  expect(isSample('constructor', Buffer.from(''))).toBe(false);
});
