/** What hosts take at most, and the problem of a site that has more: it would be refused, or published in part. */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../content/frontMatter/yamlDocument.ts';
import { lineAt, problemAt } from '../../content/problems.ts';
import { contentSecurityPolicy } from '../../documents/policy.ts';
import type { Entry } from '../../plan/model.ts';
import type { Host } from '../../types/config.ts';
import type { Site } from '../../types/content.ts';
import type { Problem } from '../../types/problem.ts';
import { readsHeadersFile } from './headersFile.ts';
import { cloudflareRedirects } from './redirectsFile.ts';
import { siteRules } from './siteRules.ts';

/** How much of each there is; the largest file by its bytes. */
export type Measured = { files: number; bytes: number; fileBytes: number; largest: string };

/** Of the plan: all files, and the sizes of those that are copied. Made files are smaller than any limit of one. */
export async function plannedProblems(site: Site, entries: Entry[], content: string): Promise<Problem[]> {
  if (!isLimited(site)) return [];
  const copied = entries.flatMap(({ path, source }) =>
    source.kind === 'copy' ? [{ path, file: source.absolute }] : [],
  );
  return limitProblems(site, { ...(await sizesOf(copied)), files: entries.length }, content);
}

/** Of what was written: all bytes, the files of the bundle and of earlier builds too. */
export async function writtenProblems(site: Site, content: string, folder: string): Promise<Problem[]> {
  return isLimited(site) ? limitProblems(site, await measured(folder), content) : [];
}

/** How much a folder holds. */
export async function measured(folder: string): Promise<Measured> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return sizesOf(files.map((file) => ({ path: file.slice(folder.length), file })));
}

/** Every limit of the site's hosts that `sizes`, its redirects or its headers are over. */
export async function limitProblems(site: Site, sizes: Measured, content: string): Promise<Problem[]> {
  const has: Amounts = { ...sizes, ...amountsOf(site) };
  const over = site.config.host.flatMap((host) =>
    limits[host].flatMap(({ of, most }) => (has[of] > most ? [messageOf(host, of, has[of], most, sizes.largest)] : [])),
  );
  return Promise.all(over.map((message) => problemOf(site, content, message)));
}

type Amount = 'files' | 'bytes' | 'fileBytes' | 'redirects' | 'rules' | 'lineLength' | 'routes';
type Amounts = Record<Amount, number>;
type Limit = { of: Amount; most: number };

/** Of the plans that cost nothing. Netlify names no number; the servers of others have none. */
const limits: Record<Host, Limit[]> = {
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': [{ of: 'bytes', most: 1_000_000_000 }],
  netlify: [],
  // https://developers.cloudflare.com/pages/platform/limits/ and .../configuration/headers/
  cloudflare: [
    { of: 'files', most: 20_000 },
    { of: 'fileBytes', most: 25 * 1024 * 1024 },
    { of: 'redirects', most: cloudflareRedirects },
    { of: 'rules', most: 100 },
    { of: 'lineLength', most: 2000 },
  ],
  // https://vercel.com/docs/limits
  vercel: [
    { of: 'files', most: 15_000 },
    { of: 'routes', most: 2048 },
  ],
  s3: [],
  nginx: [],
  caddy: [],
};

const names: Record<Amount, (count: string, largest: string) => string> = {
  files: (count) => `${count} files`,
  bytes: (count) => `${count} bytes`,
  fileBytes: (count, largest) => `a file of ${count} bytes (${largest})`,
  redirects: (count) => `${count} redirects`,
  rules: (count) => `${count} rules for headers`,
  lineLength: (count) => `a header of ${count} characters, because of the hosts in media and scripts`,
  routes: (count) => `${count} redirects and rules for headers`,
};

function isLimited({ config }: Site): boolean {
  return config.host.some((host) => limits[host].length > 0);
}

function messageOf(host: Host, of: Amount, has: number, most: number, largest: string): string {
  return `the site has ${names[of](has.toLocaleString('en'), largest)}, and ${host} takes at most ${most.toLocaleString('en')}`;
}

function amountsOf(site: Site): Omit<Amounts, keyof Measured> {
  // The hashes are as long whatever they are of.
  const policy = contentSecurityPolicy({ style: '', script: '' }, site.config);
  const rules = site.config.host.some((host) => readsHeadersFile(host) || host === 'vercel')
    ? siteRules(site, policy)
    : [];
  const lines = rules.flatMap(({ headers }) => headers.map(([name, value]) => `  ${name}: ${value}`.length));
  const redirects = site.redirects.length;
  return { redirects, rules: rules.length, lineLength: Math.max(0, ...lines), routes: redirects + rules.length };
}

async function sizesOf(files: { path: string; file: string }[]): Promise<Measured> {
  const measured = { files: files.length, bytes: 0, fileBytes: 0, largest: '' };
  for (const { path, file } of files) {
    // A file that vanished is another problem.
    const size = await stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    measured.bytes += size;
    if (size > measured.fileBytes) Object.assign(measured, { fileBytes: size, largest: path });
  }
  return measured;
}

async function problemOf({ config, contentName }: Site, content: string, message: string): Promise<Problem> {
  const source = await readFile(join(content, 'site.yaml'), 'utf8').catch(() => '');
  const document = parseYaml(source, 1);
  const position = 'values' in document ? document.locateKey(['host']) : null;
  const hint = 'publish less, choose another host, or pay for more there and set problems: { host-limit: warn }';
  const place = { file: `${contentName}/site.yaml`, position, line: lineAt(source, position) };
  return problemAt({ rule: 'host-limit', ...place, message, hint }, config.problems);
}
