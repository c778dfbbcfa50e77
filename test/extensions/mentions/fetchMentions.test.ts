/** Fetches from a server that answers as webmention.io does. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchMentions } from '../../../src/extensions/mentions/fetchMentions.ts';
import { readMentions } from '../../../src/extensions/mentions/mentionsFile.ts';
import type { RawProblem } from '../../../src/problems/problem.ts';
import { localServers } from '../../localServer.ts';
import { folderOf } from '../../temporaryFolder.ts';

const { serve, stop } = localServers();

afterEach(() => {
  vi.unstubAllEnvs();
});

const child = (id: number, property: string, more: object = {}) => ({
  type: 'entry',
  author: { type: 'card', name: 'Ada', photo: 'https://a.example/a.png', url: 'https://a.example/' },
  url: `https://a.example/${id}`,
  published: '2026-03-04T10:00:00Z',
  'wm-received': '2026-03-05T10:00:00Z',
  'wm-id': id,
  'wm-source': `https://a.example/${id}`,
  'wm-target': 'https://fern.example/post/hello/',
  'wm-property': property,
  'wm-private': false,
  content: { text: 'Well said.\n\nTwice.', html: '<p>Well said.</p>' },
  ...more,
});

async function fetched(children: object[], token = 'secret') {
  const asked: URLSearchParams[] = [];
  const host = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(searchParams);
    const from = Number(searchParams.get('page')) * 100;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ type: 'feed', name: 'Webmentions', children: children.slice(from, from + 100) }));
  });
  vi.stubEnv('WEBMENTION_IO_TOKEN', token);
  const path = await folderOf({});
  const problems = await fetchMentions({ webmention: { host }, url: 'https://fern.example' }, { path, name: '' });
  return { asked, path, problems, mentions: readMentions({ path, name: '' }, []) };
}

test('asks for the domain with the token, and stores what is public', async () => {
  const { asked, problems, mentions } = await fetched([
    child(2, 'in-reply-to'),
    child(1, 'like-of'),
    child(3, 'mention-of', { 'wm-private': true }),
    child(4, 'rsvp'),
  ]);
  expect(problems).toEqual([]);
  expect(asked.map((query) => [query.get('domain'), query.get('token')])).toEqual([['fern.example', 'secret']]);
  expect(mentions.map(({ id, kind, text }) => [id, kind, text])).toEqual([
    [1, 'like', null],
    [2, 'reply', 'Well said.\n\nTwice.'],
  ]);
  expect(mentions[1]).toMatchObject({ author: 'Ada', day: '2026-03-04', target: 'https://fern.example/post/hello/' });
});

test('asks for further pages until one is not full', async () => {
  const { asked, mentions } = await fetched(Array.from({ length: 230 }, (_, index) => child(index, 'like-of')));
  expect(asked).toHaveLength(3);
  expect(mentions).toHaveLength(230);
});

test('quotes the beginning of a long text, and takes the host for a missing name', async () => {
  const { mentions } = await fetched([
    child(1, 'mention-of', { author: null, published: null, content: { text: 'word '.repeat(300) } }),
  ]);
  expect(mentions[0]?.text?.length).toBeLessThanOrEqual(502);
  expect(mentions[0]).toMatchObject({ author: 'a.example', authorUrl: null, day: '2026-03-05' });
});

test.each([
  ['without a token', '', () => serve((_, response) => response.end('{}')), /WEBMENTION_IO_TOKEN is not set/],
  ['for a refusal', 'x', () => serve((_, response) => response.writeHead(401).end()), /status 401/],
  ['for another answer', 'x', () => serve((_, response) => response.end('{"error":1}')), /not a list of webmentions/],
  ['for an answer that is not JSON', 'x', () => serve((_, response) => response.end('<p>')), /could not be fetched/],
  ['without a server', 'x', stopped, /could not be fetched/],
])('keeps the stored webmentions and warns %s', async (_, token, start, reason) => {
  vi.stubEnv('WEBMENTION_IO_TOKEN', token);
  const path = await folderOf({});
  writeFileSync(join(path, 'webmentions.json'), '[]\n');
  const webmention = { host: await start() };
  const [problem] = await fetchMentions({ webmention, url: 'https://fern.example' }, { path, name: '' });
  expect(problem).toMatchObject({ rule: 'webmention-failed', file: 'webmentions.json' });
  expect(problem?.message).toMatch(reason);
  expect(readFileSync(join(path, 'webmentions.json'), 'utf8')).toBe('[]\n');
  expect(existsSync(join(path, 'webmentions.json.new'))).toBe(false);
});

test('fetches nothing if the site receives no webmentions', async () => {
  const path = await folderOf({});
  expect(await fetchMentions({ webmention: null, url: 'https://fern.example' }, { path, name: '' })).toEqual([]);
  expect(existsSync(join(path, 'webmentions.json'))).toBe(false);
});

test('reports a damaged file', async () => {
  const problems: RawProblem[] = [];
  const path = await folderOf({ 'webmentions.json': '[{"id":"one"}]' });
  expect(readMentions({ path, name: 'blog' }, problems)).toEqual([]);
  expect(problems).toMatchObject([{ rule: 'webmention-file', file: 'blog/webmentions.json' }]);
});

async function stopped(): Promise<string> {
  const host = await serve(() => {});
  stop(host);
  return host;
}

test('a webmention with a strange address does not lose the others', async () => {
  const { problems, mentions } = await fetched([
    child(1, 'like-of', { url: 'no address', author: null }),
    child(2, 'like-of'),
  ]);
  expect(problems).toEqual([]);
  expect(mentions.map(({ author }) => author)).toEqual(['no address', 'Ada']);
});

test('a stored webmention whose day is no day is a problem', async () => {
  const { path } = await fetched([child(1, 'like-of')]);
  const file = join(path, 'webmentions.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('2026-03-04', '\\"><script>'));
  const found: RawProblem[] = [];
  expect(readMentions({ path, name: 'blog' }, found)).toEqual([]);
  expect(found).toMatchObject([{ rule: 'webmention-file', file: 'blog/webmentions.json' }]);
});
