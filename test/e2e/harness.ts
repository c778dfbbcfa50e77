/** A site built by the real command from files written in the test, served as a CDN would, in a real browser. */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/serve/serve.ts';
import { launch } from '../launch.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

type CommandResult = { status: number | null; stdout: string; stderr: string };

/** Runs `node src/start.mjs` with the words given, in `folder`. */
export function command(
  words: string[],
  folder = process.cwd(),
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const start = join(process.cwd(), 'src/start.mjs');
  // With CI set a build only reads the record of paths, and most tests are about one that writes it.
  const { CI: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', ...environment };
  const child = spawn(process.execPath, [start, ...words], { cwd: folder, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

/** Builds `folder/content` into `folder/dist`, and throws what the command said where that fails. */
export async function build(
  folder: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Promise<string> {
  const dist = join(folder, 'dist');
  const options = ['--content', join(folder, 'content'), '--out', dist, '--now', '2026-06-01'];
  const result = await command(['build', ...options, ...words], process.cwd(), environment);
  if (result.status !== 0) throw new Error(`${result.stdout}${result.stderr}`);
  return dist;
}

export function serve(folder: string, base = '/'): Promise<RunningServer> {
  return serveFolder({ folder, base, port: 0, isOnNetwork: false, isPortStrict: true });
}

/** A copy of a built folder, to change what a test needs changed. */
export async function copyOf(dist: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'catpost-copy-'));
  await cp(dist, copy, { recursive: true });
  return copy;
}

/** All scripts get new names, in each other and in every document, and the old ones are gone. */
export async function deployAnew(folder: string): Promise<void> {
  const names = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
  const renamed = (text: string) => names.reduce((all, name) => all.replaceAll(name, name.replace('-', '-new')), text);
  for (const name of names) {
    const file = join(folder, 'assets', name);
    await writeFile(join(folder, 'assets', renamed(name)), renamed(await readFile(file, 'utf8')));
    await rm(file);
  }
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if (name.endsWith('.html')) await writeFile(file, renamed(await readFile(file, 'utf8')));
  }
}

/** `errors` collects page errors, console errors and warnings, and violations of the policy; `requests` all URLs asked for. */
export type Tab = { page: Page; errors: string[]; requests: { url: string; type: string }[] };

export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const requests: Tab['requests'] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    // The browser asks for the icon once, whenever it likes.
    if (!request.url().endsWith('/favicon.svg')) requests.push({ url: request.url(), type: request.resourceType() });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { page, errors, requests };
}

/** Resolves when React has taken the page over. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.getElementById('root');
    return root !== null && Object.keys(root).some((key) => key.startsWith('__reactContainer'));
  });
}

/** Opens a URL and waits for React, and for what loads after it when the browser is idle. */
export async function open(page: Page, url: string): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('catpost:keys', () => Object.assign(window, { takesKeys: true }));
  });
  await page.goto(url);
  await hydrated(page);
  await page.waitForFunction(() => 'takesKeys' in window);
  await page.waitForSelector('.progress[data-progress]', { state: 'attached' });
  // The page for a missing path names it when it is known that it stays.
  await page.waitForFunction(() => {
    const fault = document.querySelector('h1.error');
    return fault === null || /^cat: .+: /.test(fault.textContent ?? '');
  });
}

/** Waits until the shown page is the one with this heading, whatever way it came. */
export async function arrived(page: Page, heading: string): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, heading);
}

/**
 * A site that is built and served before the tests of a file, with a browser. Files with the same site share its folder,
 * and all share the browser; their tabs are closed after them.
 */
export function servedSite(files: Files, words: string[] = []) {
  const site: { dist: string; origin: string; browser: Browser | null } = { dist: '', origin: '', browser: null };
  const tabs: Tab[] = [];
  let server: RunningServer | null = null;
  beforeAll(async () => {
    site.dist = await builtOnce(files, words);
    server = await serve(site.dist);
    site.origin = `http://localhost:${server.port}`;
    started ??= launch();
    site.browser = await started;
  });
  afterAll(async () => {
    for (const { page } of tabs) await page.context().close();
    await server?.close();
  });
  return {
    /** The built folder, which stays as it is: a test that changes one makes itself a copy. */
    dist: () => site.dist,
    /** An address of the site. */
    url: (path: string) => site.origin + path,
    tab: async (options: BrowserContextOptions = {}) => {
      if (!site.browser) throw new Error('The browser was not started.');
      const tab = await openTab(site.browser, options);
      tabs.push(tab);
      return tab;
    },
  };
}

/** One browser for all test files that run in this process, and end with it. */
let started: Promise<Browser> | null = null;

const builds = new Map<string, Promise<string>>();

function builtOnce(files: Files, words: string[]): Promise<string> {
  const key = hash('sha256', JSON.stringify([files, words]));
  const known = builds.get(key) ?? folderOf(files).then((folder) => build(folder, words));
  builds.set(key, known);
  return known;
}
