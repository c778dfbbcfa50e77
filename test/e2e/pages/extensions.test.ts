import { expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { servedFolder } from '../servedSite.ts';
import { openTab } from '../tab.ts';

const post = (title: string, date: string) =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n<count-up from="3">\n\nseen *here*\n\n</count-up>\n`;
const files = {
  'content/site.yaml': 'title: Mine\nurl: https://example.org\nauthor: Ada\n',
  'content/about.md': '---\ntitle: About\n---\n\nText.\n',
  'content/post/a.md': post('A', '2026-01-01'),
  'content/post/b.md': post('B', '2026-01-02'),
  'home.md': 'I am {{author}}.\n\n## Now\n',
  'after-post.md': 'The end of {{title}}.\n',
  'footer.html': '<p class="mine">{{title}} by {{author}}</p>\n',
  'head.html':
    '<style>.mine { letter-spacing: 3px }</style><script>document.documentElement.dataset.mine = "yes"</script>\n',
  'components/count-up.html': '<div class="count"><output>{{from}}</output> <slot></slot></div>\n',
  'components/count-up.js':
    "import { next } from './shared/next.js';\nexport default (element) => {\n  const output = element.querySelector('output');\n" +
    '  output.textContent = next(output.textContent);\n  return () => { document.title += " left"; document.body.dataset.left = "yes"; };\n};\n',
  'components/shared/next.js': 'export const next = (text) => String(Number(text) + 1);\n',
};

const site = servedFolder(async () => {
  const folder = await folderOf(files);
  return build(folder, ['--site', folder]);
});

test("the author's texts, head and components survive navigation, and the policy allows them", async () => {
  const { page, errors } = await openTab();
  const slots = () =>
    page.evaluate(() => [...document.querySelectorAll('[data-slot]')].map((slot) => slot.textContent?.trim()));
  await page.goto(site.url('/post/b/'));
  expect(await slots()).toEqual(['The end of B.', 'B by Ada']);
  await page.locator('output', { hasText: /^4$/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.mine)).toBe('yes');
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.mine') ?? document.body).letterSpacing),
  ).toBe('3px');
  await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
  await page.locator('.neighbours .older').click();
  await page.getByRole('heading', { level: 1, name: 'A' }).waitFor();
  expect(await slots()).toEqual(['The end of A.', 'A by Ada']);
  await page.locator('output', { hasText: /^4$/ }).waitFor();
  expect(await page.evaluate(() => document.body.dataset.left)).toBe('yes');
  await page.locator('.windows a').first().click();
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
  expect((await slots())[0]).toMatch(/^I am Ada\.\s+Now$/);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'A' }).waitFor();
  expect(await slots()).toEqual(['The end of A.', 'A by Ada']);
  await page.locator('output', { hasText: /^4$/ }).waitFor();
  expect(await page.evaluate(() => document.body.hasAttribute('data-same-document'))).toBe(true);
  expect(errors).toEqual([]);
});

test('without JavaScript, texts and components are there', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(site.url('/post/b/'));
  expect(await page.locator('count-up').innerText()).toMatch(/3\s+seen here/);
  expect(await page.locator('[data-slot]').allInnerTexts()).toEqual(['The end of B.', 'B by Ada']);
});
