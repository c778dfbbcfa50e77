import { expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';

const read = (url: string) => readSiteConfig(`title: T\nurl: ${JSON.stringify(url)}\n`, 'site.yaml');

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['HTTPS://Example.ORG/Blog/'.replace('HTTPS', 'https'), 'https://example.org/Blog'],
  ['https://example.org/bücher/', 'https://example.org/b%C3%BCcher'],
  ['https://example.org/b%c3%bccher', 'https://example.org/b%C3%BCcher'],
  ['https://example.org/my blog', 'https://example.org/my%20blog'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['https://BÜCHER.example:8443/日記/', 'https://xn--bcher-kva.example:8443/%E6%97%A5%E8%A8%98'],
  ['http://[::1]:8080/a', 'http://[::1]:8080/a'],
])('reads url: %s as %s', (written, url) => {
  expect(read(written)).toMatchObject({ config: { url }, problems: [] });
});

test.each([
  ['https://example.org/?x=1', /query/],
  ['https://example.org/#top', /fragment/],
  ['https://example.org/a/../b', /leads out/],
  ['https://example.org/%', /% without two/],
  ['https://example.org/a\\b', /contains/],
  ['https://example.org\\b', /contains/],
  ['https://example.org/a//b', /two slashes/],
  ['https://example.org/a\u200b', /contains/],
])('rejects url: %j, with the reason', (written, reason) => {
  expect(read(written).problems).toMatchObject([{ rule: 'site-key', message: expect.stringMatching(reason) }]);
});
