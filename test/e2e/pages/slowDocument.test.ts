/** On a slow line, a document arrives piece by piece: what the reader sees stays where it is. */
import { readFile } from 'node:fs/promises';
import { createServer, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { needsProtocol } from '../browsers/engine.ts';
import { fixtureSite, pagePaths } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { hydrated, openTab } from '../tab.ts';

const site = servedSite(fixtureSite);
const isLong = process.env.CATPOST_LONG !== undefined;

test.each([
  ['/about/', 390],
  ['/tags/', 1280],
  ...(isLong ? pagePaths.flatMap((path) => [390, 1280].map((width): [string, number] => [path, width])) : []),
] satisfies [string, number][])('nothing moves while %s arrives (%i px)', async (path, width) => {
  needsProtocol();
  const { page, errors } = await openTab({ viewport: { width, height: 800 }, hasTouch: width < 1000 });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        for (const { node } of Reflect.get(entry, 'sources')) {
          // A space at the end of a line takes no room until a word follows.
          if (node?.textContent.trim() !== '') moved.push(node?.outerHTML ?? node?.textContent ?? 'something removed');
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(await addressOfSlow(page, path));
  await hydrated(page);
  // Scripts and styles that load late are there.
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  expect(await page.locator('.status-bar button').last().isVisible()).toBe(true);
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
  expect(errors).toEqual([]);
});

/** Serves the site. The document at `path` arrives in pieces, one for each frame that `page` draws. */
async function addressOfSlow(page: Page, path: string): Promise<string> {
  const pieces = piecesOf(await readFile(join(site.dist(), path, 'index.html'), 'utf8'));
  let slow: ServerResponse | null = null;
  const server = createServer(({ url = '' }, response) => {
    if (url === path) {
      slow = response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      slow.write(pieces.shift());
      return;
    }
    request(site.url(url), (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      pipeline(answer, response, () => {});
    })
      .on('error', () => response.destroy())
      .end();
  });
  await page.exposeFunction('drawn', () => {
    const piece = pieces.shift();
    if (piece === undefined) slow?.end();
    else slow?.write(piece);
  });
  await page.addInitScript(() => {
    const draw = () => {
      Reflect.get(window, 'drawn')();
      if (document.readyState === 'loading') requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://localhost:${address.port}${path}`;
}

/** The first piece ends before the content, which then arrives by blocks; what follows it by tags and texts. */
function piecesOf(document: string): string[] {
  const [content = '', end = ''] = document.split(/(?=<\/main>)/);
  return [...content.split(/(?=<(?:main|section|h\d|p|li|pre)\b)/), ...end.split(/(?=<)|(?<=>)/)];
}
