/** Films the prompt for the README: an animated picture of a reader who lists posts, searches, and goes to one. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';

/** A PNG of the window, shown for `delay` milliseconds. */
type Frame = { png: Buffer; delay: number };

/** What is typed, a text that appears because of it, and how long that is shown, in milliseconds. */
const lines = [
  { line: 'ls -lt post/ | head -3', output: 'publishing-a-folder.md', hold: 2200 },
  { line: 'first snow', output: 'backup-in-winter.md:', hold: 2800 },
  { line: 'cat haiku/backup-in-winter.md', output: '14 words', hold: 3500 },
];

/** Returns an animated WebP that repeats forever. */
export async function filmPrompt(browser: Browser, origin: string): Promise<Buffer> {
  const context = await browser.newContext({
    colorScheme: 'dark',
    viewport: { width: 960, height: 560 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const frames: Frame[] = [await frameOf(page, 1500)];
  await page.keyboard.press('/');
  await page.waitForSelector('.pane input:focus');
  for (const { line, output, hold } of lines) {
    // Two keys in each frame halve the size of the file.
    for (const keys of line.match(/..?/g) ?? []) {
      await page.keyboard.type(keys);
      frames.push(await frameOf(page, 160));
    }
    frames.push(await frameOf(page, 400));
    await page.keyboard.press('Enter');
    await page.getByText(output).last().waitFor();
    await page.waitForLoadState('networkidle');
    frames.push(await frameOf(page, hold));
  }
  await context.close();
  return sharp(
    frames.map(({ png }) => png),
    { join: { animated: true } },
  )
    .webp({ lossless: true, effort: 6, loop: 0, delay: frames.map(({ delay }) => delay) })
    .toBuffer();
}

/** A palette keeps a picture of text small. */
async function frameOf(page: Page, delay: number): Promise<Frame> {
  const png = await sharp(await page.screenshot({ caret: 'initial' }))
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer();
  return { png, delay };
}
