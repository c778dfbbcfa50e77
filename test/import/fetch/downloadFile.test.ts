import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { downloadFile } from '../../../src/import/fetch/downloadFile.ts';
import { isPrivateHost } from '../../../src/import/fetch/privateHost.ts';
import { folderOf } from '../../temporaryFolder.ts';

afterEach(() => vi.unstubAllGlobals());

/** Downloads from a web in which each address has one answer; a text that begins with `http` is a redirect. */
async function downloaded(url: string, web: Record<string, string>) {
  vi.stubGlobal('fetch', async (address: string) => {
    const answer = web[address] ?? '';
    const isRedirect = /^http|^\//.test(answer);
    return new Response(answer, { status: isRedirect ? 302 : 200, headers: isRedirect ? { location: answer } : {} });
  });
  const file = join(await folderOf({}), 'cat.png');
  const why = await downloadFile(url, file);
  return { why, text: existsSync(file) ? readFileSync(file, 'utf8') : null };
}

test.each([
  ['/b.png', 'http://203.0.113.5/b.png'],
  ['https://203.0.113.6/b.png', 'https://203.0.113.6/b.png'],
])('a redirect to %s is followed', async (location, address) => {
  const found = await downloaded('http://203.0.113.5/a.png', {
    'http://203.0.113.5/a.png': location,
    [address]: 'picture',
  });
  expect(found).toEqual({ why: null, text: 'picture' });
});

test.each(['http://169.254.169.254/latest', 'http://127.0.0.1:8080/', 'http://[::1]/', 'http://192.168.0.1/'])(
  'no redirect leads into the network of the author: %s',
  async (location) => {
    const found = await downloaded('http://203.0.113.5/a.png', {
      'http://203.0.113.5/a.png': location,
      [location]: 'the secret',
    });
    expect(found).toEqual({ why: expect.stringContaining('your own network'), text: null });
  },
);

test('redirects that never end are given up', async () => {
  const url = 'http://203.0.113.5/a.png';
  expect((await downloaded(url, { [url]: url })).why).toContain('redirects');
});

test.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['[fd00::1]', true],
  ['172.32.0.1', false],
  ['203.0.113.5', false],
])('%s is private: %s', async (host, expected) => expect(await isPrivateHost(host)).toBe(expected));
