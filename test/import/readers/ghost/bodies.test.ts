import { expect, test } from 'vitest';
import { convert, post } from './convertExport.ts';

const textNode = (text: string, format = 0) => ({ type: 'extended-text', text, format });
const lexical = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } });
const mobiledoc = (parts: object) =>
  JSON.stringify({ version: '0.3.1', markups: [], atoms: [], cards: [], sections: [], ...parts });

test.each([
  [
    {
      lexical: lexical({
        type: 'paragraph',
        children: [textNode('a '), textNode('b', 1), textNode(' '), textNode('<c>', 16)],
      }),
    },
    'a **b** `<c>`',
  ],
  [
    {
      lexical: lexical({
        type: 'list',
        listType: 'number',
        children: [{ type: 'listitem', children: [textNode('a')] }],
      }),
    },
    '1. a',
  ],
  [
    {
      lexical: lexical(
        { type: 'codeblock', language: 'js', code: 'a < b' },
        { type: 'image', src: '__GHOST_URL__/content/images/a.png', alt: 'A', caption: 'C' },
      ),
    },
    '```js\na < b\n```\n\n![A](/content/images/a.png "C")',
  ],
  [{ lexical: lexical({ type: 'unheard-of', children: [textNode('a')] }) }, 'a'],
  [
    {
      mobiledoc: mobiledoc({
        cards: [['markdown', { markdown: '# A *b*\n\n<b>c</b>' }]],
        sections: [
          [10, 0],
          [1, 'p', []],
        ],
      }),
      html: '<h1>A</h1>',
    },
    '# A *b*\n\n<b>c</b>',
  ],
  [
    {
      mobiledoc: mobiledoc({
        markups: [['strong'], ['a', ['href', '/x']]],
        atoms: [['soft-return', '', {}]],
        sections: [
          [
            1,
            'p',
            [
              [0, [0], 0, 'a'],
              [0, [1], 2, 'b'],
              [1, [], 0, 0],
              [0, [], 0, 'c'],
            ],
          ],
          [3, 'ul', [[[0, [], 0, 'd']]]],
        ],
      }),
    },
    '**a[b](/x)**\\\nc\n\n- d',
  ],
  [{ markdown: 'a *b*' }, 'a *b*'],
  [{ lexical: '{broken' }, ''],
])('the text of %j', async (parts, expected) => {
  const { texts } = await convert({ posts: [{ ...post, ...parts }] });
  expect(texts['post/first.md']?.replace(/^---.*?\n---\n/s, '').trim()).toBe(expected);
});

test.each([
  [
    '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example"><div class="kg-bookmark-content"><div class="kg-bookmark-title">T</div><div class="kg-bookmark-description">D</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"></div></div></a></figure>',
    '[T](https://x.example)\n\nD',
  ],
  [
    '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">a <b>b</b></div></div>',
    '> 💡 a **b**',
  ],
  [
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">a</h4><button><svg></svg></button></div><div class="kg-toggle-content"><p>b</p></div></div>',
    '<details>\n<summary>a</summary>\n\nb\n\n</details>',
  ],
  [
    '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/f/a.pdf" title="Download"><div class="kg-file-card-title">A</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">a.pdf</div></div></a></div>',
    '[A](/f/a.pdf)',
  ],
  [
    '<div class="kg-card kg-audio-card"><audio src="/a.mp3" preload="metadata"></audio><div class="kg-audio-title">A</div><button>1×</button></div>',
    'A\n\n<audio src="/a.mp3"></audio>',
  ],
  [
    '<figure class="kg-card kg-video-card"><div class="kg-video-container"><video src="/a.mp4" style="x"></video><div class="kg-video-overlay"><button>Play</button></div></div><figcaption>C</figcaption></figure>',
    '<figure><video src="/a.mp4"></video><figcaption>C</figcaption></figure>',
  ],
  [
    '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="a.png"></div><div class="kg-gallery-image"><img src="b.png"></div></div></div><figcaption>C</figcaption></figure>',
    '![](a.png)\n\n![](b.png)\n\nC',
  ],
  ['<div class="kg-card kg-button-card"><a href="/x" class="kg-btn">Go</a></div>', '[Go](/x)'],
  ['<div class="kg-card kg-signup-card"><form><input></form></div>a', 'a'],
  ['<!--kg-card-begin: html--><b>a</b><!--kg-card-end: html-->', '**a**'],
])('the card %j', async (html, expected) => {
  const { texts } = await convert({ posts: [{ ...post, html }] });
  expect(texts['post/first.md']?.replace(/^---.*?\n---\n/s, '').trim()).toBe(expected);
});
