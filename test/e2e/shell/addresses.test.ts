/** Opens and shares URLs that contain a command. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, holdRequests, open, openTab } from '../tab.ts';
import { isPaneFocused, output, prompt, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('the URL contains the last line that prints something, and share prints it', async () => {
  const { page } = await openTab();
  await open(page, site.url('/about/'));
  await runLine(page, 'echo one');
  await page.waitForURL(site.url('/about/?c=echo+one'));
  await runLine(page, 'share');
  await waitForOutput(page, '.*/about/\\?c=echo\\+one');
  await runLine(page, 'theme amber');
  await page.waitForSelector('html[data-theme=amber]');
  expect(page.url()).toBe(site.url('/about/?c=echo+one'));
});

test('opening a URL with a command runs it, and adds no history entry', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/about/'));
  const entries = await page.evaluate(() => history.length);
  await open(page, site.url('/post/?c=echo%20hi'));
  await waitForOutput(page, 'hi');
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  expect(await isPaneFocused(page)).toBe(false);
  expect(errors).toEqual([]);
});

test.each(['/search/?q=', '/about/?c='])(
  'reports a mistyped command in %s with a link that runs the right one',
  async (address) => {
    const { page, errors } = await openTab();
    await open(page, site.url(`${address}ehco%20-n%20right`));
    await output(page).getByRole('alert').getByText('bash: ehco: command not found').waitFor();
    // They are printed after the message.
    await output(page).getByRole('link').nth(1).waitFor();
    expect(await output(page).getByRole('link').allTextContents()).toEqual(['echo -n right', 'ehco -n right']);
    await output(page).getByRole('link').first().click();
    await waitForOutput(page, 'right');
    expect(errors).toEqual([]);
  },
);

test('a command that ends while a followed link loads does not stop the navigation', async () => {
  const { page } = await openTab();
  const endCommand = await holdRequests(page, '**/post/second.md');
  const sendPage = await holdRequests(page, '**/post/first/');
  await open(page, site.url('/about/'));
  await runLine(page, 'ls -1 /post/first.md; cat /post/second.md | head -1');
  const asked = page.waitForRequest('**/post/first/');
  await output(page).getByRole('link').last().click();
  await asked;
  endCommand();
  await waitForOutput(page, '---');
  sendPage();
  await arrived(page, 'First “post”');
});

test('only enters, but does not run, a command from a URL that changes a setting, also behind xargs', async () => {
  const { page } = await openTab();
  for (const command of ['echo shown; theme amber', 'echo amber | xargs theme']) {
    await open(page, site.url(`/post/?${new URLSearchParams({ c: command })}`));
    await expect.poll(() => prompt(page).inputValue()).toBe(command);
    expect(await output(page).getByText('shown').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  }
  await prompt(page).press('Enter');
  await page.waitForSelector('html[data-theme=amber]');
});

test('a URL with a command that opens another address does not leave the site', async () => {
  const { page, requests } = await openTab();
  const addresses = [
    '//evil.example/',
    'javascript:document.title=1',
    'open //evil.example/',
    'open javascript:alert(1)',
  ];
  for (const command of addresses) {
    await open(page, site.url(`/about/?${new URLSearchParams({ c: command })}`));
    await page.locator('.pane .echo, .pane-log > div').first().waitFor();
    expect([command, new URL(page.url()).origin]).toEqual([command, new URL(site.url('/')).origin]);
  }
  expect(requests.filter(({ url }) => new URL(url).origin !== new URL(site.url('/')).origin)).toEqual([]);
});
