/** What YAML makes of braces is reported by catpost, and never by a warning of Node beside it. */
import { expect, test, vi } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { readFrontMatter } from '../../../src/content/frontMatter/frontMatter.ts';

test.each([
  'title: {{ x }}',
  'title: {}',
  'title: {a: b}',
  'title: {[a]: b}',
  'title: { {a: b}: c }',
  '{{ title }}: x',
  'tags: [{{ a }}, b]',
  'description: {{{ x }}}',
  '? [a, b]\n: c',
  '? {a: b}\n: c',
])('%j prints no warning', (line) => {
  const emitWarning = vi.spyOn(process, 'emitWarning');
  const print = vi.spyOn(console, 'warn');
  readFrontMatter(`---\n${line}\n---\n\ntext\n`);
  readSiteConfig(`${line}\n`, 'content/site.yaml');
  expect(emitWarning.mock.calls).toEqual([]);
  expect(print.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
