import { expect, onTestFinished, test, vi } from 'vitest';
import { bundledClient } from '../../src/serve/bundledClient.ts';
import { serveBundled } from '../../src/serve/devServer.ts';
import type { DevSession } from '../../src/serve/devSession.ts';

const client = bundledClient({
  scriptName: 'assets/main-x.js',
  files: [
    { name: 'assets/main-x.js', base64: btoa('main()') },
    { name: 'assets/latin-x.woff2', base64: btoa('font') },
    { name: 'sw.js', base64: btoa('worker()') },
  ],
  style: '@font-face{src:url(/@base/assets/latin-x.woff2)}',
  optionalStyles: { cards: '.card{}' },
  devScript: 'dev()',
});

/** Starts a server for a session that answers `/`, fails at `/failing`, and leaves the rest to the server. */
async function started(port = 0, isPortStrict = true) {
  const closed = vi.fn();
  const session: DevSession = {
    attach: (_, origin) => ({
      handle: (request, response, next) => {
        if (request.url === '/') response.end(origin());
        else next(request.url === '/failing' ? new Error('secret') : undefined);
      },
      close: closed,
    }),
  };
  const server = serveBundled(session, client, { port, isPortStrict, isOnNetwork: false });
  onTestFinished(async () => (await server.catch(() => null))?.close());
  return { server, closed };
}

test('serves the bundle and what the session answers', async () => {
  const { server } = await started();
  const [origin = ''] = (await server).addresses;
  const get = (path: string) => fetch(new URL(path, origin));
  expect(await (await get('/')).text()).toBe(origin.replace(/\/$/, ''));
  const main = await get('/assets/main-x.js?v=1');
  expect(await main.text()).toBe('main()');
  expect(main.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(main.headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/latin-x.woff2')).headers.get('content-type')).toBe('font/woff2');
  // Its name stays the same in the next version.
  expect((await get('/@catpost/dev.js')).headers.get('cache-control')).toBe('no-cache');
  // There is no service worker, and no file of the package.
  for (const path of ['/sw.js', '/package.json', '/src/cli.ts', '/assets/']) expect((await get(path)).status).toBe(404);
});

test('puts the base into the addresses of styles', () => {
  expect(client.styleElements).toBe('<style>@font-face{src:url(/assets/latin-x.woff2)}</style>');
  expect(client.optionalStyle('cards')).toBe('.card{}');
});

test('prints an error in the terminal, and nothing of it in the browser', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { server } = await started();
  const answer = await fetch(new URL('/failing', (await server).addresses[0]));
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

test('ends the session if the port is in use, and takes the next one if it may', async () => {
  const first = await (await started()).server;
  const { server, closed } = await started(first.port);
  await expect(server).rejects.toThrow(`Port ${first.port} is in use`);
  expect(closed).toHaveBeenCalledOnce();
  const other = await (await started(first.port, false)).server;
  expect(other.port).toBeGreaterThan(first.port);
});
