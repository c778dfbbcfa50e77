// @vitest-environment jsdom
/** Loads and sends comments with a server that answers as Isso does. */
import { expect, test, vi } from 'vitest';
import { issoComments } from '../../../src/browser/services/issoComments.ts';
import { wordsIn } from '../../../src/words/catalogs.ts';
import { localServers } from '../../localServer.ts';

const { serve } = localServers();

async function shown(statusOfNew: number) {
  const sent: string[] = [];
  const url = await serve((request, response) => {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type' };
    if (request.method === 'POST') sent.push(request.url ?? '');
    const reply = { text: '<b>Well</b> said.', author: 'Ada', created: 1_772_600_000, replies: [] };
    response.writeHead(request.method === 'POST' ? statusOfNew : 200, headers);
    response.end(JSON.stringify({ replies: [reply] }));
  });
  const place = document.createElement('div');
  place.append(
    ...(await issoComments({ kind: 'isso', url, path: '/post/a/', title: 'A' }, wordsIn('en').script.comments)),
  );
  document.body.replaceChildren(place);
  const form = place.querySelector('form') ?? document.createElement('form');
  const text = form.querySelector('textarea') ?? document.createElement('textarea');
  return { place, form, text, sent, said: () => form.querySelector('[role="status"]')?.textContent };
}

test('shows comments as plain text', async () => {
  const { place } = await shown(201);
  expect(place.querySelector('ol')?.textContent).toContain('<b>Well</b> said.');
});

test('sends a comment once, however often the button is pressed', async () => {
  const { form, text, sent, said } = await shown(201);
  text.value = 'Well said.';
  form.requestSubmit();
  form.requestSubmit();
  await vi.waitFor(() => expect(said()).toBe('Thank you.'));
  expect(sent).toEqual(['/new?uri=%2Fpost%2Fa%2F']);
  expect(text.value).toBe('');
});

test('keeps a comment that the server refuses, and can send it again', async () => {
  const { form, text, sent, said } = await shown(403);
  text.value = 'Well said.';
  form.requestSubmit();
  await vi.waitFor(() => expect(said()).toContain('could not be sent'));
  expect(text.value).toBe('Well said.');
  form.requestSubmit();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
});
