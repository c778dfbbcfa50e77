import { beforeAll, expect, test } from 'vitest';
import { escapeBlockStart, inlineMarkdownToText, markdownToText } from '../../src/content/values/plainMarkdown.ts';
import type { Prepared } from '../../src/plan/model.ts';
import { siteTextBodies, withSiteTexts } from '../../src/plan/siteTexts.ts';
import type { Site } from '../../src/types/content.ts';
import type { RichText } from '../../src/types/richText.ts';
import { editionOf } from '../sites/editionOf.ts';
import { elementsAt, preparedSite, textAt } from '../sites/preparedSite.ts';

test.each([
  ['Just a line.', 'Just a line.'],
  ['A [link](https://example.org) and *emphasis*.', 'A link and emphasis.'],
  ['**Strong**, `code` and ~tilde~', 'Strong, code and ~tilde~'],
  ['[a *b* `c`](x.md "title")', 'a b c'],
  ['![A cat](cat.png) sits', 'A cat sits'],
  ['<https://example.org>', 'https://example.org'],
  ['snake_case and 2 * 3 * 4', 'snake_case and 2 * 3 * 4'],
  ['AT&amp;T & more', 'AT&T & more'],
  ['2026. All rights reserved', '2026. All rights reserved'],
  ['1) one', '1) one'],
  ['### A heading of old', 'A heading of old'],
  ['- a point', 'a point'],
  ['Use List<String> and <template>', 'Use List<String> and <template>'],
  ['A <b>bold</b> <kbd>key</kbd><br> end', 'A bold key end'],
  ['`<b>` makes text bold', '<b> makes text bold'],
  ['escaped \\*stars\\*', 'escaped *stars*'],
  ['two\n\nparagraphs of *text*', 'two paragraphs of text'],
])('converts %j to the plain text %j', (markdown, text) => expect(markdownToText(markdown)).toBe(text));

test.each(['- a dash', '# 1 of all', '> quoted', '2026. All', '--- and more', 'x'])(
  'keeps %j of site.yaml as it is',
  (text) => expect(inlineMarkdownToText(text)).toBe(text),
);

test.each([
  ['2026. All', '2026\\. All'],
  ['2026 All', '2026 All'],
  ['-5 degrees', '-5 degrees'],
  ['3.5 stars', '3.5 stars'],
  ['--- and more', '\\--- and more'],
])('escapes the block start of %j: %j', (text, escaped) => expect(escapeBlockStart(text)).toBe(escaped));

const footer =
  'By [the author](about.md), *with* `cat` & [more](https://example.org/?a=1&b=2). [Posts](/post/), <b>bold</b>, ![A cat](cat.png) [js](javascript:alert(1)) <img src=cat.png onerror=alert(1)> List<String>';
const description = '**Notes** on [cats](post/a.md#part) by me';
const files = {
  'content/site.yaml': `title: x\nurl: https://example.org/blog\nfooter: ${JSON.stringify(footer)}\ndescription: ${JSON.stringify(description)}\n`,
  'content/about.md': '---\ntitle: About\ndescription: "About [me](about.md) and *more*"\n---\n\nText.\n',
  'content/post/a.md': '---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n\n## Part\n',
  'content/cat.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  ),
};

let site: Prepared;
beforeAll(async () => {
  site = await preparedSite(files);
}, 30_000);

test('renders the footer on every page, with links as in a post', () => {
  for (const path of ['/', '/post/a/', '/tags/', '/about/', '/404.html']) {
    const html = textAt(site, path);
    const [, shown = ''] = /<footer.*?<p>(.*?)<\/p><\/footer>/s.exec(html) ?? [];
    expect(shown).toContain('By <a href="/blog/about/">the author</a>, <em>with</em> <code>cat</code> &amp; ');
    expect(shown).toContain('<a href="https://example.org/?a=1&amp;b=2">more</a>');
    expect(shown).toContain('<a href="/blog/post/">Posts</a>');
    expect(shown).toContain('bold');
    expect(shown).not.toMatch(/javascript:|onerror|<img|\]\(/);
    expect(html).not.toContain('[the author]');
  }
});

test('renders the description on the home page, and as plain text elsewhere', () => {
  expect(textAt(site, '/')).toContain(
    '<p class="lead"><strong>Notes</strong> on <a href="/blog/post/a/#part">cats</a> by me</p>',
  );
  const metas = elementsAt(site, '/').filter(({ attributes }) => attributes.name === 'description');
  expect(metas.map(({ attributes }) => attributes.content)).toEqual(['Notes on cats by me']);
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/manifest.webmanifest', '/llms.txt']) {
    expect(textAt(site, path), path).toContain('Notes on cats by me');
  }
  expect(textAt(site, '/about/')).toContain('content="About me and more"');
});

test('reports their problems at the line in site.yaml', async () => {
  const { problems } = await preparedSite({
    ...files,
    'content/site.yaml': 'title: x\nfooter: See [gone](gone.md)\ndescription: A [part](post/a.md#prat) of it\n',
  });
  expect(problems.map(({ rule, file, position }) => [rule, file, position?.line])).toEqual([
    ['dead-link', 'content/site.yaml', 2],
    ['dead-anchor', 'content/site.yaml', 3],
  ]);
  expect(site.problems.filter(({ severity }) => severity === 'fail')).toEqual([]);
});

test('does not render texts without markup', () => {
  const texts = (markdown: string) => ({ markdown, line: 1, shown: markdown });
  const shown = { footer: texts('Written "in" 2026.'), description: texts(''), intros: { post: texts('Posts.') } };
  const edition = editionOf({ texts: shown });
  const plain: Site = { ...site.site, ...edition, editions: [edition] };
  expect(siteTextBodies(plain)).toEqual([]);
  expect(withSiteTexts(plain, new Map())).toEqual(plain);
});

test('keeps nested markup, and only the text of unknown elements', () => {
  const shown: string | RichText = site.site.texts.footer.shown;
  expect(shown).toContainEqual(['em', {}, ['with']]);
  expect(JSON.stringify(shown)).toContain('"bold"');
});
