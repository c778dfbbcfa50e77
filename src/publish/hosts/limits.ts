/**
 * The limits of hosts. A site that exceeds them is a problem, because the host would refuse it or publish only a part.
 */

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '../../content/yaml/parseYaml.ts';
import { contentSecurityPolicy } from '../../documents/policy.ts';
import type { Entry } from '../../plan/model.ts';
import { lineAt, withSeverity } from '../../problems/problem.ts';
import type { Host } from '../../types/config.ts';
import type { Site } from '../../types/content.ts';
import type { Problem } from '../../types/problem.ts';
import { readsHeadersFile } from './headersFile.ts';
import { maximumCloudflareRedirects } from './redirectsFile.ts';
import { siteRules } from './siteRules.ts';

/** The size of a site: how many files and bytes it has, and the size and path of its largest file. */
export type SiteSize = { files: number; bytes: number; fileBytes: number; largest: string };

/** Checks the plan, in which only copied files have a size. Other files are smaller than any limit for a file. */
export async function plannedProblems(site: Site, entries: Entry[], content: string): Promise<Problem[]> {
  if (!isLimited(site)) return [];
  const copied = entries.flatMap(({ path, source }) =>
    source.kind === 'copy' ? [{ path, file: source.absolute }] : [],
  );
  return limitProblems(site, { ...(await sizesOf(copied)), files: entries.length }, content);
}

/** Checks a written folder, which also has the files of the bundle and of earlier builds. */
export async function writtenProblems(site: Site, content: string, folder: string): Promise<Problem[]> {
  return isLimited(site) ? limitProblems(site, await folderSize(folder), content) : [];
}

/** Measures a folder. */
export async function folderSize(folder: string): Promise<SiteSize> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return sizesOf(files.map((file) => ({ path: file.slice(folder.length), file })));
}

/** Returns a problem for each limit of the site's hosts that its size, its redirects or its headers exceed. */
export async function limitProblems(site: Site, size: SiteSize, content: string): Promise<Problem[]> {
  const amounts: Amounts = { ...size, ...configuredAmounts(site) };
  const messages = site.config.host.flatMap((host) =>
    limits[host]
      .filter(({ amount, maximum }) => amounts[amount] > maximum)
      .map(({ amount, maximum }) => {
        const description = descriptions[amount](formatted(amounts[amount]), size.largest);
        return messageOf(host, description, maximum);
      }),
  );
  return Promise.all(messages.map((message) => problemOf(site, content, message)));
}

type Amount = 'files' | 'bytes' | 'fileBytes' | 'redirects' | 'rules' | 'lineLength' | 'routes';
type Amounts = Record<Amount, number>;
type Limit = { amount: Amount; maximum: number };

/** The limits of free plans. Netlify publishes no number; S3 and self-hosted servers have none. */
const limits: Record<Host, Limit[]> = {
  // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': [{ amount: 'bytes', maximum: 1_000_000_000 }],
  netlify: [],
  // https://developers.cloudflare.com/pages/platform/limits/ and .../configuration/headers/
  cloudflare: [
    { amount: 'files', maximum: 20_000 },
    { amount: 'fileBytes', maximum: 25 * 1024 * 1024 },
    { amount: 'redirects', maximum: maximumCloudflareRedirects },
    { amount: 'rules', maximum: 100 },
    { amount: 'lineLength', maximum: 2000 },
  ],
  // https://vercel.com/docs/limits
  vercel: [
    { amount: 'files', maximum: 15_000 },
    { amount: 'routes', maximum: 2048 },
  ],
  s3: [],
  nginx: [],
  caddy: [],
};

const descriptions: Record<Amount, (count: string, largest: string) => string> = {
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

function messageOf(host: Host, description: string, maximum: number): string {
  return `the site has ${description}, and ${host} accepts at most ${formatted(maximum)}`;
}

function formatted(count: number): string {
  return count.toLocaleString('en');
}

function configuredAmounts(site: Site): Omit<Amounts, keyof SiteSize> {
  // Only the length counts, and a hash has the same length for every style and script.
  const policy = contentSecurityPolicy({ style: '', script: '' }, site.config);
  const rules = site.config.host.some((host) => readsHeadersFile(host) || host === 'vercel')
    ? siteRules(site, policy)
    : [];
  const lines = rules.flatMap(({ headers }) => headers.map(([name, value]) => `  ${name}: ${value}`.length));
  const redirects = site.redirects.length;
  return { redirects, rules: rules.length, lineLength: Math.max(0, ...lines), routes: redirects + rules.length };
}

async function sizesOf(files: { path: string; file: string }[]): Promise<SiteSize> {
  const size: SiteSize = { files: files.length, bytes: 0, fileBytes: 0, largest: '' };
  for (const { path, file } of files) {
    // A file that was removed in the meantime is reported elsewhere.
    const bytes = await stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    size.bytes += bytes;
    if (bytes > size.fileBytes) {
      size.fileBytes = bytes;
      size.largest = path;
    }
  }
  return size;
}

async function problemOf({ config, contentName }: Site, content: string, message: string): Promise<Problem> {
  const source = await readFile(join(content, 'site.yaml'), 'utf8').catch(() => '');
  const document = parseYaml(source, 1);
  const position = 'values' in document ? document.locateKey(['host']) : null;
  const hint = 'publish less, choose another host, or pay for a larger plan and set problems: { host-limit: warn }';
  const place = { file: `${contentName}/site.yaml`, position, line: lineAt(source, position) };
  return withSeverity({ rule: 'host-limit', ...place, message, hint }, config.problems);
}
