import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { planWhole, readContent } from '../../src/build/planContent.ts';
import { bundledClient } from '../../src/serve/bundledClient.ts';
import type { DevPages, DevSite } from '../../src/serve/model.ts';
import { createOpenPages } from '../../src/serve/openPages.ts';
import { folderOf } from '../temporaryFolder.ts';

const client = bundledClient({ scriptName: 'main.js', files: [], style: '', optionalStyles: {}, devScript: '' });

async function plannedSite() {
  const folder = await folderOf({ 'content/post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n' });
  const places = { content: join(folder, 'content'), contentName: 'content', publicFolder: join(folder, 'public') };
  const read = { ...places, base: null, now: null, includesDrafts: true, contentCache: join(folder, 'made') };
  return planWhole(await readContent(read));
}

/** Connects a page. `whilePlanning` is called before the site has its pages, and `afterState` after it was sent. */
async function connected(when: { whilePlanning?: () => void; afterState?: () => void }) {
  const planned = await plannedSite();
  const pages: DevPages = { planned, entries: new Map(), inputsOf: () => Promise.reject(new Error('not asked')) };
  const site: DevSite = {
    withPages: async (answer) => {
      when.whilePlanning?.();
      const answered = await answer(pages);
      when.afterState?.();
      return answered;
    },
    whole: async () => pages,
    problems: () => null,
    change: () => {},
    close: async () => {},
  };
  const openPages = createOpenPages(site, client);
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const write = vi.spyOn(response, 'write');
  const states = () => write.mock.calls.filter(([text]) => String(text).startsWith('data: ')).length;
  return {
    send: () => openPages.send(planned, true),
    connect: () => openPages.connect(response),
    response,
    states,
  };
}

test('a page gets the state when it connects, and every later one', async () => {
  const { connect, send, states } = await connected({});
  await connect();
  expect(states()).toBe(1);
  send();
  expect(states()).toBe(2);
});

test('a page misses no change that comes while it connects', async () => {
  const page = await connected({ afterState: () => page.send() });
  await page.connect();
  expect(page.states()).toBe(2);
});

test('a page that closes while the site is planned is forgotten', async () => {
  const page = await connected({ whilePlanning: () => page.response.emit('close') });
  await page.connect();
  page.send();
  expect(page.states()).toBe(0);
});
