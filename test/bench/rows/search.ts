/** Measures how long a reader waits for the answer to a search, in Chromium. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../../src/serve/serve.ts';
import { launchToMeasure } from '../../launch.ts';
import type { Bench, Figures } from './figures.ts';

/** As for a reader who types slowly: what loads when the prompt gets the focus has loaded. */
const slow = 500;

declare global {
  interface Window {
    /** Resolves to the milliseconds from the next Enter to the first line of its output. */
    untilAnswered: Promise<number>;
  }
}

/** Searches four words in a new browser for each run, so that nothing is cached. `dist` is built with everything on. */
export async function searchFigures(bench: Bench, dist: string): Promise<Figures[]> {
  const searches = await wordsToSearch(bench);
  const server = await serveFolder({ folder: dist, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });
  try {
    const runs: number[][] = [];
    for (let run = 0; run < bench.runs; run += 1) {
      const browser = await launchToMeasure();
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.port}/`);
      await page.getByRole('textbox', { name: 'Command' }).waitFor();
      const times: number[] = [];
      for (const { word, pause } of searches) times.push(await searchTime(page, word, pause));
      await browser.close();
      runs.push(times);
    }
    return searches.map(({ what, word }, place) => ({
      what: `${what} (${word})`,
      unit: 'ms',
      samples: runs.map((times) => ({ value: times[place] ?? Number.NaN })),
    }));
  } finally {
    await server.close();
  }
}

async function searchTime(page: Page, word: string, pause: number): Promise<number> {
  await page.getByRole('textbox', { name: 'Command' }).fill(word);
  await page.waitForTimeout(pause);
  await page.evaluate(watchForAnswer, word);
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.untilAnswered);
}

/** Runs in the page. */
function watchForAnswer(word: string): void {
  window.untilAnswered = new Promise((resolve) => {
    let entered = 0;
    const noteEnter = (event: Event) => {
      entered = event.timeStamp;
    };
    document.addEventListener('keydown', noteEnter, { capture: true, once: true });
    const arrival = new MutationObserver(() => {
      const echo = [...document.querySelectorAll('[role="log"] .echo')].findLast((line) =>
        line.textContent?.includes(word),
      );
      if (!echo?.nextElementSibling?.querySelector('a')) return;
      arrival.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - entered));
    });
    arrival.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** A word, and how many milliseconds pass between it and Enter. */
type Searched = { what: string; word: string; pause: number };

/**
 * Returns a word of some posts, the one of most posts, and two others of some posts. A reader who types slowly pauses before
 * Enter, and the search begins in the pause (src/shell/search/earlySearch.ts); another one does not.
 */
async function wordsToSearch({ content, posts }: Bench): Promise<Searched[]> {
  const counts = new Map<string, number>();
  for (const { file } of posts) {
    const text = (await readFile(join(content, file), 'utf8')).replace(/^---\n.*?\n---\n/s, '');
    for (const word of new Set(text.toLowerCase().match(/\b[a-z]{4,12}\b/g)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([word]) => word);
  const middle = words.findIndex((word) => (counts.get(word) ?? 0) < posts.length / 50);
  return [
    { what: 'first search', word: words[middle] ?? '', pause: slow },
    { what: 'search of the commonest word', word: words[0] ?? '', pause: slow },
    { what: 'search of a second word', word: words[middle + 1] ?? '', pause: slow },
    { what: 'search of a third word, Enter at once', word: words[middle + 2] ?? '', pause: 0 },
  ];
}
