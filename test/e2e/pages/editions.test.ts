/** Reads a site in three languages: takes the offer of another one, and uses the prompt in its directories. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { arrived, isMarked, mark, open, openTab } from '../tab.ts';

const post = (title: string, text: string) => `---\ntitle: ${title}\ndate: 2026-01-05\n---\n\n${text}\n`;

const site = servedSite({
  'content/site.yaml': [
    'title: Cats',
    'url: https://example.org',
    'footer: Written in Vienna.',
    'languages: { en: null, de: { title: Katzen, footer: Geschrieben in Wien. }, ar: null }',
  ].join('\n'),
  'content/post/hello.md': post('Hello', 'A cat.'),
  'content/post/hello.de.md': post('Hallo', 'Eine Katze.'),
  'content/ar/post/hello.md': post('مرحبا', 'قطة.'),
});

test('a reader follows the offered language, and everything on the page and in the prompt is in it', async () => {
  const { page, errors } = await openTab({ locale: 'de-AT' });
  await open(page, site.url('/post/hello/'));
  await mark(page);
  const offer = page.locator('.offer[lang=de]');
  await offer.getByRole('button', { name: 'Ausblenden' }).waitFor();
  await offer.getByRole('link').click();
  await arrived(page, 'Hallo');
  expect([await isMarked(page), await offer.count()]).toEqual([true, 0]);
  await page.waitForFunction(() => document.documentElement.lang === 'de' && document.title.includes('Katzen'));
  expect(await page.locator('#announcer').textContent()).toBe(await page.title());
  expect(await page.locator('.windows').textContent()).toContain('[Katzen]');
  expect(await page.locator('.footer').textContent()).toContain('Geschrieben in Wien.');
  await page.locator('[data-action=settings]').click();
  await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  const input = page.locator('.pane input');
  await input.waitFor();
  const run = async (line: string, place: string) => {
    await input.fill(line);
    await input.press('Enter');
    await page.locator('.pane label', { hasText: `:${place}$` }).waitFor();
  };
  await run('cat hello.md | tail -1; pwd; cd', '~');
  await input.fill('pwd; cd d');
  await input.press('Tab');
  await expect.poll(() => input.inputValue()).toBe('pwd; cd de/');
  await input.press('Enter');
  await run('ls; cat post/hello.md | tail -1; grep -rl Katze .; cd /ar', '~/ar');
  const lines = await page.locator('.pane-log > :not(.echo)').allTextContents();
  expect(lines).toEqual(['Eine Katze.', '/de/post', '/', 'post  tags', 'Eine Katze.', './post/hello.md']);
  await input.fill('open post/hello.md');
  await input.press('Enter');
  await page.waitForURL('**/ar/post/hello/');
  await open(page, page.url());
  expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(['ar', 'rtl']);
  expect([await offer.count(), errors]).toEqual([0, []]);
});
