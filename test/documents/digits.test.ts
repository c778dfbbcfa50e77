/** The digits of the numbers on pages. What stands for a path, a command or its output has 0 to 9 in every language. */
import { beforeAll, expect, test } from 'vitest';
import type { Prepared } from '../../src/plan/model.ts';
import { digitsCss } from '../../src/styles/digitsCss.ts';
import { preparedSite, textAt } from '../sites/preparedSite.ts';

let site: Prepared;

beforeAll(async () => {
  const post = (day: number, body: string) =>
    `---\ntitle: نوشته\ndate: 2025-03-0${day}\ntags: [a]\nseries: b\n---\n\n${body}\n`;
  site = await preparedSite({
    'content/site.yaml': 'title: A\nurl: https://example.org\nlanguage: fa\ncollections: { post: { pageSize: 1 } }\n',
    'content/post/a.md': post(1, 'متن.[^1]\n\n[^1]: یادداشت.'),
    'content/post/b.md': post(2, 'متن.'),
  });
});

test.each([
  ['/tags/', 'the posts of a tag', '<span class="quiet">۲</span>'],
  ['/search/', 'the posts of a year', '۲۰۲۵</a> <span class="quiet">۲</span>'],
  ['/post/', 'the posts of a list', '۲ نوشته'],
  ['/post/', 'a reading time', '<span class="size">۱ '],
  ['/post/', 'pages', 'صفحهٔ ۱ از ۲'],
  ['/post/', 'a day of a list, as ls prints it', '<time dateTime="2025-03-02">2025-03-02</time>'],
  ['/post/2025/', 'a command', 'ls -lt post/ | grep 2025'],
  ['/post/2025/', 'the year in a title', '۲۰۲۵<'],
  ['/post/a/', 'a date in words', '۱۴۰۳</time>'],
  ['/post/a/', 'a part of a series', 'بخش ۱ از ۲'],
  ['/post/a/', 'a footnote', '>۱</a></sup>'],
  ['/post/a/', 'the number of a window, which is its key', '1:post'],
])('%s shows %s', (path, _, html) => {
  expect(textAt(site, path).replaceAll('<!-- -->', '')).toContain(html);
});

test.each([
  [['en', 'de', 'hi'], ''],
  [['fa', 'fa'], ':where(.prose,.series) ol:not([type]):lang("fa"){list-style-type:persian}'],
  [['ar-MA'], ''],
  [['ar-EG'], ':where(.prose,.series) ol:not([type]):lang("ar-EG"){list-style-type:arabic-indic}'],
])('the lists of %j have the digits of their language', (languages, css) => {
  expect(digitsCss(languages)).toBe(css);
});
