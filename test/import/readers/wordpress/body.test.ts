import { expect, test } from 'vitest';
import { embedAddresses } from '../../../../src/import/readers/wordpress/embedAddresses.ts';
import type { Item } from '../../../../src/import/readers/wordpress/model.ts';
import { paragraphs } from '../../../../src/import/readers/wordpress/paragraphs.ts';
import { expandShortcodes } from '../../../../src/import/readers/wordpress/shortcodes.ts';
import { uploadFinder } from '../../../../src/import/readers/wordpress/uploads.ts';
import { zoneOf } from '../../../../src/import/readers/wordpress/zone.ts';
import { converted } from '../../html/converted.ts';

const attachment = (id: string, attachmentUrl: string, excerpt = ''): Item => ({
  ...{ id, type: 'attachment', status: 'inherit', title: '', link: '', slug: '', creator: '', content: '', excerpt },
  ...{ date: '', utcDate: '', modified: '', hasPassword: false, isSticky: false, parent: '1', menuOrder: 0 },
  ...{
    attachmentUrl,
    terms: [],
    meta: new Map([['_wp_attachment_image_alt', `Alt ${id}`]]),
    comments: 0,
    file: 'a.xml',
    line: 1,
  },
});

const files = [attachment('7', '/u/a.jpg', 'Cap'), attachment('8', '/u/b.jpg'), attachment('9', '/u/c.pdf')];

function body(text: string, components = new Map<string, string>()) {
  const attachments = new Map(files.map((file) => [file.id, file]));
  const { html, unknown } = expandShortcodes(text, { attachments, ownFiles: files, components });
  return { markdown: converted(embedAddresses(paragraphs(html))).markdown, unknown: unknown.map(({ name }) => name) };
}

test.each([
  ['a\nb\n\nc', 'a\\\nb\n\nc'],
  ['<h2>a</h2>\nb\nc', '## a\n\nb\\\nc'],
  ['a\n<ul>\n<li>b</li>\n\n<li>c</li>\n</ul>\nd', 'a\n\n- b\n- c\n\nd'],
  ['<blockquote>a\n\nb</blockquote>', '> a\n>\n> b'],
  ['<pre>a\n\nb</pre>\n\nc', '```\na\n\nb\n```\n\nc'],
  ['a<!--more-->\n\nb<!--nextpage-->', 'a\n\nb'],
  ['<p>a</p>\n\n<p>b</p>\r\n\r\nc', 'a\n\nb\n\nc'],
  ['<div>a\n\nb</div>', 'a\n\nb'],
])('the lines %j become paragraphs', (text, expected) => expect(body(text).markdown).toBe(expected));

const youtube =
  '<iframe src="https://www.youtube-nocookie.com/embed/abc_def" title="A video on YouTube" width="560" height="315"></iframe>';

test.each([
  ['[caption id="x" width="3"]<img src="a.png" alt="A" /> The cap[/caption]', '![A](a.png "The cap")'],
  ['[caption caption="Old" align=left]<a href="/x"><img src="a.png"></a>[/caption]', '[![](a.png "Old")](/x)'],
  ['[gallery ids="8, 7"]', '![Alt 8](/u/b.jpg)\n\n![Alt 7](/u/a.jpg "Cap")'],
  ['[gallery]', '![Alt 7](/u/a.jpg "Cap")\n\n![Alt 8](/u/b.jpg)'],
  ['[embed width="1"]https://youtu.be/abc_def[/embed]', youtube],
  ['[youtube https://www.youtube.com/watch?v=abc_def&amp;w=1]', youtube],
  ['[youtube=http://www.youtube.com/watch?v=abc_def]', youtube],
  ['a\n\nhttps://www.youtube.com/watch?v=abc_def\n\nb', `a\n\n${youtube}\n\nb`],
  ['https://x.example/a', '<https://x.example/a>'],
  [
    '[vimeo 123]',
    '<iframe src="https://player.vimeo.com/video/123" title="A video on Vimeo" width="560" height="315"></iframe>',
  ],
  ['[code lang="js"]\nif (a < b) {}\n\nx\n[/code]', '```js\nif (a < b) {}\n\nx\n```'],
  ["[sourcecode language='php']&lt;b&gt; [x][/sourcecode]", '```php\n<b> [x]\n```'],
  ['[css]a { }[/css]', '```css\na { }\n```'],
  ['[audio mp3="a.mp3"][/audio]', '<audio src="a.mp3"></audio>'],
  ['[video src="a.mp4" width=3]', '<video src="a.mp4"></video>'],
  ['[quote]a [[gallery]] b[/quote]', '> a \\[gallery] b'],
  ['[latex]x^2 &lt; y[/latex] and $latex a_1$', '$`x^2 < y`$ and $`a_1`$'],
  ['[[code]a[/code]]', '\\[code]a\\[/code]'],
])('the shortcode %j becomes markdown', (text, markdown) => expect(body(text)).toEqual({ markdown, unknown: [] }));

test.each([
  ['[contact-form-7 id="3"]', '\\[contact-form-7 id="3"]', ['contact-form-7']],
  ['[box]a [gallery ids="8"][/box]', '\\[box]a\n\n![Alt 8](/u/b.jpg)\n\n\\[/box]', ['box']],
  ['an [aside] and a[0] [1]', 'an \\[aside] and a\\[0] \\[1]', []],
])('%j stays a text', (text, markdown, unknown) => expect(body(text)).toEqual({ markdown, unknown }));

test('a shortcode becomes what import-map.yaml says', () => {
  expect(body('[box a="1"]b[/box]', new Map([['box', '<div title="{a}">{children}</div>']])).markdown).toBe('b');
});

test('uploads are found in any size and on any host', () => {
  const find = uploadFinder([
    { file: 'uploads/2020/01/a b.jpg', absolute: '' },
    { file: 'wp-content/uploads/c-scaled.png', absolute: '' },
  ]);
  expect(find('https://old.example/wp-content/uploads/2020/01/A%20b-300x200.jpg?w=1')).toBe('uploads/2020/01/a b.jpg');
  expect(find('https://me.files.wordpress.com/c.png')).toBe('wp-content/uploads/c-scaled.png');
  expect(find('/wp-content/uploads/d.png')).toBeNull();
});

test.each([
  [['2020-01-31 09:00:00', '2020-01-31 08:00:00'], ['2020-07-01 10:00:00', '2020-07-01 08:00:00'], 'Europe/Berlin'],
  [['2020-01-31 08:00:00', '2020-01-31 08:00:00'], ['0000-00-00 00:00:00', '0000-00-00 00:00:00'], 'UTC'],
  [['2020-01-31 08:07:00', '2020-01-31 08:00:00'], ['2020-01-31 08:00:00', '2020-01-31 08:00:00'], null],
])('the zone of %j and %j is %j', (one, two, expected) => {
  const post = ([date = '', utcDate = '']: string[]) => ({ ...attachment('1', ''), type: 'post', date, utcDate });
  expect(zoneOf([post(one), post(two)])).toBe(expected);
});
