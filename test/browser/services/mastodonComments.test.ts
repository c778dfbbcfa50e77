// @vitest-environment jsdom
/** Loads answers from a server that answers as Mastodon does. */
import { expect, test } from 'vitest';
import { mastodonComments } from '../../../src/browser/services/mastodonComments.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';
import { localServers } from '../../localServer.ts';

const { serve } = localServers();

const status = (id: string, parent: string, more: object = {}) => ({
  id,
  in_reply_to_id: parent,
  url: `https://a.social/@ada/${id}`,
  created_at: '2026-03-04T10:00:00.000Z',
  visibility: 'public',
  sensitive: false,
  content: '<p>Well said, <a href="x">friend</a>.<br />Twice &amp; more.</p><p>End</p>',
  account: { display_name: 'Ada', acct: 'ada', url: 'https://a.social/@ada' },
  ...more,
});

async function shown(answer: { status: number; body: unknown }) {
  const asked: string[] = [];
  const origin = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status, { 'Access-Control-Allow-Origin': '*' }).end(JSON.stringify(answer.body));
  });
  const place = document.createElement('div');
  place.append(...(await mastodonComments(`${origin}/@you/1234`, wordsIn('en').script.comments)));
  return { asked, place };
}

test('shows the answers as a tree of plain text, with a link to answer', async () => {
  const descendants = [
    status('2', '1234'),
    status('3', '2', { content: '<p>&lt;img src=x onerror=1&gt; &constructor;</p>' }),
  ];
  const { asked, place } = await shown({ status: 200, body: { ancestors: [], descendants } });
  expect(asked).toEqual(['/api/v1/statuses/1234/context']);
  const [first, nested] = place.querySelectorAll('li');
  expect(first?.querySelector('p:nth-of-type(2)')?.textContent).toBe('Well said, friend.\nTwice & more.');
  expect(nested?.parentElement?.closest('li')).toBe(first);
  expect(nested?.querySelector('img')).toBeNull();
  expect(nested?.textContent).toContain('<img src=x onerror=1> &constructor;');
  expect([...place.querySelectorAll('a')].at(-1)?.href).toMatch(/\/@you\/1234$/);
});

test.each([
  ['private', { visibility: 'private' }],
  ['behind a warning', { sensitive: true }],
  ['without an account', { account: null }],
  ['of an account without texts', { account: { acct: 1, display_name: {} } }],
])('leaves out an answer that is %s', async (_, more) => {
  const { place } = await shown({ status: 200, body: { descendants: [status('2', '1234', more)] } });
  expect(place.querySelector('li')).toBeNull();
  expect(place.textContent).toContain('No answers yet.');
});

test('links a name only to a web address', async () => {
  const account = { display_name: '', acct: 'eve', url: 'javascript:alert(1)' };
  const { place } = await shown({ status: 200, body: { descendants: [status('2', '1234', { account })] } });
  expect(place.querySelector('li')?.textContent).toContain('eve');
  expect([...place.querySelectorAll('a')].map(({ protocol }) => protocol)).not.toContain('javascript:');
});

test.each([
  ['refuses', { status: 404, body: {} }],
  ['sends something else', { status: 200, body: 'text' }],
])('says so if the server %s, and keeps the link', async (_, answer) => {
  const { place } = await shown(answer);
  expect(place.querySelector('li')).toBeNull();
  expect(place.querySelector('a')).not.toBeNull();
});
