/** Uses the shell in two tabs. */
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { output, runLine, waitForOutput } from './prompt.ts';

const site = servedSite(fixtureSite);

test('two tabs share aliases and history without losing entries', async () => {
  const { page, errors } = await openTab();
  await open(page, site.url('/post/'));
  await runLine(page, 'alias old="echo before"');
  await waitForOutput(page, '.*alias old="echo before"');
  const other = await page.context().newPage();
  await open(other, site.url('/post/'));
  await runLine(other, 'unalias old; alias hi="echo hello"');
  await runLine(other, 'alias');
  await waitForOutput(other, "alias hi='echo hello'");
  await runLine(page, 'alias mine=ls');
  await runLine(page, 'hi; alias');
  await waitForOutput(page, "alias mine='ls'");
  expect(await output(page).innerText()).toContain('\nhello\n');
  await open(other, site.url('/post/'));
  await runLine(other, 'alias; history');
  await waitForOutput(other, ' *\\d+ +hi; alias');
  const text = await output(other).innerText();
  expect(text.match(/^alias .*/gm)).toEqual(["alias hi='echo hello'", "alias mine='ls'"]);
  for (const line of ['unalias old; alias hi="echo hello"', 'alias mine=ls', 'hi; alias']) expect(text).toContain(line);
  expect(errors).toEqual([]);
});
