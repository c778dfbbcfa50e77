/** Puts texts that try to run a script into every place that an author can write to, then builds and opens the site. */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rules } from '../../../src/problems/rules.ts';
import { crawl } from '../../crawl.ts';
import { payloads } from '../../markdown/payloads.ts';
import type { Files } from '../../temporaryFolder.ts';
import { servedSite } from '../servedSite.ts';
import { openTab } from '../tab.ts';

const texts = Object.values(payloads).flat();

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** One post for each text: title, description, tag, body, link, image, info of a code fence. */
const posts: Files = Object.fromEntries(
  texts.map((text, index) => {
    const name = `text-${String(index).padStart(3, '0')}`;
    const front = {
      title: `${index} ${oneLine(text)}`,
      date: '2026-01-01',
      description: oneLine(text),
      tags: [`t${index} ${oneLine(text)}`],
    };
    const places = [
      text,
      `In a line ${oneLine(text)} of text.`,
      `## ${oneLine(text)}`,
      `- ${text}`,
      `[link](<${oneLine(text).replace(/[<>]/g, '\\$&')}>)`,
      `[link](${text.replace(/\s/g, '')})`,
      `![image](<${oneLine(text).replace(/[<>]/g, '\\$&')}> "${oneLine(text).replaceAll('"', '&quot;')}")`,
      `![${oneLine(text)}](${text.replace(/\s/g, '')})`,
      `\`\`\`${oneLine(text).replaceAll('`', '')}\ncode ${text.replaceAll('`', '')}\n\`\`\``,
      `\`${text.replaceAll('`', '')}\``,
    ];
    return [`content/post/${name}.md`, `---\n${JSON.stringify(front)}\n---\n\n${places.join('\n\n')}\n`];
  }),
);

const site = servedSite({
  'content/site.yaml': JSON.stringify({
    title: '<script>canary()</script>',
    url: 'https://example.org',
    description: '"><img src=x onerror=canary()>',
    // Most of these links are dead, which must not stop this build.
    problems: Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'warn'])),
  }),
  ...posts,
});

test('no page of a hostile site contains an event handler, an inline style or a script URL', async () => {
  const problems = await crawl(site.dist(), '/');
  // Dead links and equal titles do not matter here.
  const dangerous = problems.filter((problem) => / has (?:on|style|the address)|lacks rel/.test(problem));
  expect(dangerous).toEqual([]);
  const files = await readdir(site.dist(), { recursive: true });
  expect(files.filter((file) => /^post.text-\d+.index\.html$/.test(file))).toHaveLength(texts.length);
});

test('no page of a hostile site runs a script of its author', async () => {
  const { page } = await openTab();
  const ran: string[] = [];
  await page.exposeFunction('canary', () => ran.push(page.url()));
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()} opened a dialog`);
    dialog.dismiss();
  });
  const every = process.env.CATPOST_LONG ? 1 : 8;
  const pages = ['/', '/post/', '/tags/', ...texts.map((_, index) => `/post/text-${String(index).padStart(3, '0')}/`)];
  for (const path of pages.filter((_, index) => index < 3 || index % every === 0)) {
    await page.goto(site.url(path));
    const wrong = await page.evaluate(() => ({
      scripts: document.querySelectorAll('script:not([type="application/ld+json"])').length,
      titles: [...document.querySelectorAll('[type="application/ld+json"]')].map(({ textContent }) => {
        const data = JSON.parse(textContent ?? '');
        return typeof (data.headline ?? data.name ?? data.itemListElement[0].name);
      }),
      frames: document.querySelectorAll('iframe, frame, object, embed').length,
      bases: document.querySelectorAll('base, meta[http-equiv=refresh], link[rel=stylesheet]').length,
    }));
    // The inline script and the data block, both catpost's. The data for crawlers is valid JSON.
    const titles = path.startsWith('/post/text') ? ['string', 'string'] : ['string'];
    expect([path, wrong]).toEqual([path, { scripts: 2, titles, frames: 0, bases: 0 }]);
  }
  expect(ran).toEqual([]);
});
