/** Serves many old paths with nginx and Caddy. */
import { describe, expect, test } from 'vitest';
import { caddyConfiguration } from '../../../src/publish/hosts/caddy.ts';
import { siteConfiguration } from '../../../src/publish/hosts/nginx.ts';
import { halved } from '../../sampled.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { rules } from './hostedSite.ts';
import { get, isInstalled, rootWith, startServer } from './startServer.ts';

const installedServers = { nginx: isInstalled('nginx'), caddy: isInstalled('caddy') };

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  const installed = installedServers[name];
  const odd = [
    '/old/café/',
    '/alt/日本語の長い題名を持つ記事のとても長い住所のための試験の一つ/',
    '/a "b" {c} $d \\e ~f/',
    '/old/feed.rss',
    '/twice/',
    '/twice',
  ];
  const many = Array.from({ length: 2000 }, (_, index) => `/${index}/a-post-that-once-had-a-rather-long-name/`);

  const bases = halved(['/', '/blog/', '/my%20b%C3%BCcher/'], name === 'nginx' ? 'with the first' : 'with the second');

  test.skipIf(!installed).each(bases)(
    'below %s each old path redirects, with and without its last slash',
    async (base) => {
      const redirects = [...odd, ...many].map((from) => ({ from, to: '/post/café/' }));
      const dist = await folderOf({
        '404.html': 'missing',
        '.host/nginx/site.conf': siteConfiguration({ base, redirects, editions: [] }, rules),
        '.host/nginx/brotli.conf': '',
        '.host/caddy/site.caddy': caddyConfiguration({ base, redirects, editions: [] }, rules),
      });
      const { root, link } = await rootWith(dist, base);
      const server = await startServer(name, root, link);
      const ask = (path: string) => get(server.port, base + path.slice(1).split('/').map(encodeURIComponent).join('/'));
      for (const path of [...odd, ...many.slice(-2)].flatMap((path) => [path, path.replace(/\/$/, '')])) {
        const { status, headers } = await ask(path);
        expect({ path, status, location: headers.location }).toEqual({
          path,
          status: 301,
          location: `${base}post/caf%C3%A9/`,
        });
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
      expect((await ask('/old/')).status).toBe(404);
      await server.stop();
    },
  );
});
