/** Sends requests from many connections, also while deploys replace the site. Only `npm run test:long` runs this. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, realpath, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../../src/disk/outputFolder.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { isInstalled, rootWith, type Served, startServer } from './startServer.ts';

/** Short test runs do not look for wrk, so they do not report that it is missing. */
const hasWrk = process.env.CATPOST_LONG !== undefined && isInstalled('wrk');

const isThere = { nginx: hasWrk && isInstalled('nginx'), caddy: hasWrk && isInstalled('caddy') };

const files = {
  ...fixtureSite,
  'content/site.yaml': String(fixtureSite['content/site.yaml']).replace(/^host: .*$/m, 'host: [nginx, caddy]'),
};

describe.each(['nginx', 'caddy'] as const)('%s with 256 connections', (name) => {
  const runs = isThere[name];
  let server: Served | null = null;
  let link = '';
  let paths: string[] = [];
  beforeAll(async () => {
    if (!runs) return;
    const dist = await build(await folderOf(files));
    const place = await rootWith(dist, '/');
    link = place.link;
    server = await startServer(name, place.root, link);
    paths = (await readdir(dist, { recursive: true, withFileTypes: true }))
      .filter((item) => item.isFile() && !/\.(?:br|gz|conf|caddy|catpost)$|^404\.html$/.test(item.name))
      .map((item) => `/${relative(dist, join(item.parentPath, item.name)).replace(/index\.html$/, '')}`)
      .filter((path) => !path.includes('/.'))
      .map(encodeURI);
  });
  afterAll(() => server?.stop());

  test.skipIf(!runs)('answers every request correctly, and missing paths as fast as existing ones', slow, async () => {
    const isIdle = (loadavg()[0] ?? 0) < 0.5;
    const right = await wrk(server?.origin ?? '', mixed(paths), { seconds: 60 });
    expect(right).toMatchObject({ wrong: 0, socketErrors: 0 });
    const missing = Array.from({ length: 10_000 }, (_, index) => `/nowhere/${index}/`);
    const absent = await wrk(server?.origin ?? '', missing, { status: 404 });
    expect(absent).toMatchObject({ wrong: 0, socketErrors: 0 });
    // Measured right after it, because the load of the machine changes within a minute.
    const beside = await wrk(server?.origin ?? '', mixed(paths));
    expect(absent.perSecond).toBeGreaterThanOrEqual(0.8 * beside.perSecond);
    // Holds only if the server and wrk have two processors to themselves.
    if (isIdle) expect(right.latency99).toBeLessThan(20);
  });

  test.skipIf(!runs)(
    'answers every request correctly while at least ten deploys are swapped in',
    { timeout: 60_000 },
    async () => {
      const running = wrk(server?.origin ?? '', paths);
      let ended = false;
      const waited = running.finally(() => {
        ended = true;
      });
      let swaps = 0;
      while (!ended) {
        const from = await realpath(link);
        await replaceFolder({
          version: '1.0.0',
          out: link,
          protectedPaths: [],
          spare: null,
          keep: { builds: 1 },
          today: '2026-06-01',
          write: (folder) => cp(from, folder, { recursive: true }),
        });
        swaps += 1;
      }
      console.log(`${swaps} swaps`);
      expect(swaps).toBeGreaterThanOrEqual(10);
      expect(await waited).toMatchObject({ wrong: 0, socketErrors: 0 });
    },
  );
});

const slow = { timeout: 120_000 };

/** Mixes paths: of ten requests, six are for pages, three for data and one for an asset. */
function mixed(paths: string[]): string[] {
  const isPage = (path: string) => path.endsWith('/');
  const isAsset = (path: string) => /\.(?:js|css|woff2|png|svg|webp|avif)$/.test(path);
  const pages = paths.filter(isPage);
  const assets = paths.filter(isAsset);
  const data = paths.filter((path) => !isPage(path) && !isAsset(path));
  const kinds = [pages, data, pages, pages, data, pages, assets, pages, data, pages];
  return Array.from({ length: 1000 }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? [];
    return kind[index % kind.length] ?? '/';
  });
}

/** `wrong` counts answers with another status than the one expected; `latency99` is the 99th percentile in ms. */
type Load = { requests: number; perSecond: number; latency99: number; wrong: number; socketErrors: number };

/** Requests the paths in turn, from 256 connections. */
async function wrk(origin: string, paths: string[], { status = 200, seconds = 10 } = {}): Promise<Load> {
  const script = join(await mkdtemp(join(tmpdir(), 'catpost-wrk-')), 'paths.lua');
  await writeFile(script, lua(paths, status));
  const child = spawn('wrk', ['-t4', '-c256', `-d${seconds}s`, '-s', script, origin]);
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await new Promise((resolve) => child.once('close', resolve));
  const line = printed.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`wrk printed no result: ${printed}`);
  console.log(line);
  return JSON.parse(line);
}

/** Returns the script of wrk. Each thread has its own variables, and `done` sums them up. */
function lua(paths: string[], status: number): string {
  return `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local threads = {}
local at = 0
wrong = 0
wrk.headers["Accept-Encoding"] = "gzip, br"

function setup(thread) table.insert(threads, thread) end

function request()
  at = at % #paths + 1
  return wrk.format(nil, paths[at])
end

function response(status) if status ~= ${status} then wrong = wrong + 1 end end

function done(summary, latency)
  local sum = 0
  for _, thread in ipairs(threads) do sum = sum + thread:get("wrong") end
  local errors = summary.errors
  local sockets = errors.connect + errors.read + errors.write + errors.timeout
  local perSecond = summary.requests / summary.duration * 1000000
  local high = latency:percentile(99) / 1000
  print(string.format('{"requests":%d,"perSecond":%.0f,"latency99":%.1f,"wrong":%d,"socketErrors":%d}',
    summary.requests, perSecond, high, sum, sockets))
end
`;
}
