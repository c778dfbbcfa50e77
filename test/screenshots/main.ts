/**
 * `npm run screenshots` takes the screenshots of the README and of docs/ from the sample site. With `--review DIR` it shows
 * every kind of page at every width and in every theme instead, with and without scripts, for a review of the design.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { choices } from '../../src/dom/settings.ts';
import { storageKey } from '../../src/dom/storageKey.ts';
import { launch } from '../launch.ts';
import { type SampleSite, serveSample } from '../sites/sampleSite.ts';
import { filmPrompt } from './promptFilm.ts';

/**
 * `--out DIR` uses a built folder, `--only WORD` takes the screenshots whose name contains the word. Returns the exit
 * status.
 */
export async function run(argv: string[], projectRoot: string): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { out: { type: 'string' }, review: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const site = await serveSample(projectRoot, values.out);
  const browser = await launch();
  const shots = values.review ? reviewShots(await pagesOf(site)) : documentationShots();
  const folder = values.review ? resolve(values.review) : join(projectRoot, 'docs/screenshots');
  await mkdir(folder, { recursive: true });
  try {
    for (const shot of shots.filter(({ name }) => name.includes(values.only))) {
      const file = join(folder, `${shot.name}.png`);
      const size = await take(browser, site.origin, shot, file);
      console.log(`${file}  ${Math.round(size / 1000)} kB`);
    }
    if (!values.review && 'prompt'.includes(values.only)) {
      const film = await filmPrompt(browser, site.origin);
      await writeFile(join(folder, 'prompt.webp'), film);
      console.log(`${join(folder, 'prompt.webp')}  ${Math.round(film.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}

/** `theme` is the reader's setting, or null for that of the system. */
type Shot = {
  name: string;
  path: string;
  theme: string | null;
  fullPage: boolean;
  context: BrowserContextOptions;
};

const schemes = ['dark', 'light'] as const;

/** The pages that the documentation shows, on a desktop and on a phone. */
function documentationShots(): Shot[] {
  const desktop = { width: 1280, height: 800 };
  const phone = { width: 390, height: 800 };
  const pages = [
    ['home', '/', desktop, 'dark'],
    ['home', '/', desktop, 'light'],
    ['post', '/post/access-log/#count-what-there-is', desktop, 'light'],
    ['listing', '/post/', phone, 'dark'],
  ] as const;
  return pages.map(([name, path, viewport, colorScheme]) => ({
    name: `${name}-${colorScheme}`,
    path,
    theme: null,
    fullPage: false,
    context: { colorScheme, viewport, reducedMotion: 'reduce' },
  }));
}

const reviewWidths = [320, 390, 768, 1280, 1920];

/**
 * The themes that a reader can set are shown at two widths, and pages without scripts in one theme, to limit the
 * number.
 */
function reviewShots(pages: Record<string, string>): Shot[] {
  return Object.entries(pages).flatMap(([page, path]) =>
    reviewWidths.flatMap((width) => {
      const shot = (name: string, theme: string | null, context: BrowserContextOptions): Shot => ({
        name: `${page}-${width}-${name}`,
        path,
        theme,
        fullPage: true,
        context: { viewport: { width, height: width < 500 ? 844 : 900 }, reducedMotion: 'reduce', ...context },
      });
      const isSample = width === 390 || width === 1280;
      return [
        ...schemes.map((colorScheme) => shot(colorScheme, null, { colorScheme })),
        ...(isSample ? choices.theme.slice(1).map((theme) => shot(`theme-${theme}`, theme, {})) : []),
        ...(isSample ? [shot('no-script', null, { javaScriptEnabled: false, colorScheme: 'dark' })] : []),
      ];
    }),
  );
}

/** Returns one page of each kind, and of the posts the shortest and the longest. */
async function pagesOf({ dist }: SampleSite): Promise<Record<string, string>> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('index.html'));
  const posts: { path: string; length: number }[] = [];
  for (const file of files) {
    const html = await readFile(join(dist, file), 'utf8');
    if (html.includes('"kind":"post"')) posts.push({ path: `/${file.replace('index.html', '')}`, length: html.length });
  }
  posts.sort((a, b) => a.length - b.length);
  const tag = files.find((file) => /^tags.[^/\\]+.index\.html$/.test(file))?.replace('index.html', '') ?? 'tags/';
  return {
    home: '/',
    listing: '/post/',
    'long-post': posts.at(-1)?.path ?? '/',
    'short-post': posts.at(0)?.path ?? '/',
    tag: `/${tag}`,
    tags: '/tags/',
    about: '/about/',
    missing: '/post/helo/',
  };
}

async function take(browser: Browser, origin: string, shot: Shot, file: string): Promise<number> {
  const context = await browser.newContext(shot.context);
  if (shot.theme !== null) {
    await context.addInitScript(
      ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
      [storageKey('/', 'setting theme'), shot.theme],
    );
  }
  const page = await context.newPage();
  await page.goto(origin + shot.path, { waitUntil: 'networkidle' });
  if (shot.context.javaScriptEnabled !== false) await loadImages(page);
  if (shot.fullPage) await fitPage(page);
  // A palette keeps a picture of text small.
  const png = await sharp(await page.screenshot({ fullPage: shot.fullPage }))
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
    .toBuffer();
  await writeFile(file, png);
  await context.close();
  return png.length;
}

/** Loads the images below the fold, which would not load before the page is scrolled. */
async function loadImages(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) {
      image.loading = 'eager';
      await image.decode().catch(() => {});
    }
  });
}

/** Makes the window as tall as the page, so that the fixed bar covers none of it. */
async function fitPage(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
}
