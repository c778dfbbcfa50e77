/** The text of a heading in the table of contents and in its id. The browser reads the same text from the page. */
import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from '../render.ts';

// Not with vitest's jsdom environment, which has another ArrayBuffer than the native parser expects.
const { window } = new JSDOM('<!doctype html>');
const { document } = window;
vi.stubGlobal('window', window);
const { readPage } = await import('../../../src/browser/navigation/readPage.ts');

type Row = [heading: string, id: string, text: string];

const notes = '\n\n[^1]: One.\n[^long name]: Two.\n[^2]: Two.';

beforeEach(() => {
  vi.stubGlobal('document', document);
});

test.each<Row>([
  ['## One[^1]', 'one', 'One'],
  ['## One [^1]', 'one', 'One '],
  ['## One[^1] two[^2]', 'one-two', 'One two'],
  ['## *One[^1]*', 'one', 'One'],
  ['## [^1] One', 'one', ' One'],
  ['## One<sup>2</sup>', 'one2', 'One2'],
  ['One[^1]\n===', 'one', 'One'],
  ['## ![A cat](photo.png)', 'a-cat', 'A cat'],
  ['## ![A "cat"](photo.png "title")', 'a-cat', 'A "cat"'],
  ['## [![A cat](photo.png)](other.md)', 'a-cat', 'A cat'],
  ['## ![A](photo.png) ![B](photo.png)', 'a-b', 'A B'],
  ['## ![A cat](photo.png)[^1]', 'a-cat', 'A cat'],
  ['## ![A cat](photo.png) and a dog', '-and-a-dog', ' and a dog'],
  ['## <img src="photo.png" alt="A cat">', 'a-cat', 'A cat'],
  ['<h2><img src="photo.png" alt="A cat"></h2>', 'a-cat', 'A cat'],
  ['## ![A cat](https://example.org/cat.png)', 'a-cat', 'A cat'],
  ['## `npm test`', 'npm-test', 'npm test'],
  ['## $x^2$', 'x2', 'x2'],
  ['## A $x$ b', 'a-x-b', 'A x b'],
  ['## 🎉', 'section', '🎉'],
  ['## ❤️ and more', '️-and-more', '❤️ and more'],
  ['##', 'section', ''],
  ['## ![](photo.png)', 'section', ''],
  ['## &nbsp;', 'section', '\u00A0'],
  ['## !?', 'section', '!?'],
  ['## The <title> element', 'the-title-element', 'The <title> element'],
])('gives %j the id #%s and the text %j', async (heading, id, text) => {
  const { sections } = await render(heading + notes);
  const [first] = sections;
  expect(first).toMatchObject({ id, heading: { text } });
  const page = { kind: 'post', frame: {} };
  document.body.innerHTML = `
    <meta name="catpost" content="1"><div id="root"><main>
    ${sections.map((section) => `<section data-section id="${section.id}">${section.html}</section>`).join('')}
    </main></div><script type="application/json" id="page">${JSON.stringify({ base: '/', page })}</script>`;
  const read = readPage(document)?.page;
  expect(read && 'sections' in read ? read.sections.map((section) => section.heading) : null).toEqual(
    sections.map((section) => section.heading),
  );
});

test.each([
  ['# A\n\n# B[^1]', [2, 2, 2]],
  ['# A\n\n## B[^1]', [2, 3, 2]],
  ['# A\n\n### B\n\n##### C[^1]', [2, 3, 4, 2]],
  ['### A[^1]', [2, 2]],
  ['###### A[^1]\n\n# B', [2, 2, 2]],
  ['> # A\n\ntext[^1]', [null, 2]],
  ['text[^1]', [null, 2]],
  ['# A\n\n<h4>B</h4>\n\ntext[^1]', [2, 3, 2]],
])('gives the footnotes below %j the second level', async (body, levels) => {
  const { sections } = await render(`${body}\n\n[^1]: Note.`);
  expect(sections.map(({ heading }) => heading?.level ?? null)).toEqual(levels);
});
