// @vitest-environment jsdom

import { cleanup, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { readPage } from '../../src/browser/navigation/readPage.ts';
import { Contents } from '../../src/pages/Contents.tsx';
import { PageView } from '../../src/pages/PageView.tsx';
import { WordsContext } from '../../src/pages/words.ts';
import type { PlainPage } from '../../src/types/page.ts';
import { render as renderMarkdown } from '../markdown/render.ts';
import { frame } from './samplePages.ts';

afterEach(cleanup);

const body = `
Intro.

## \`code\` & *stress*, **strength** ~~gone~~

Text with a note[^1].

### A [link](https://example.org/) -- "quoted" <kbd>Ctrl</kbd> H<sub>2</sub>O &nbsp; &lt;b&gt; \\*

## Euler $e^{i\\pi} + 1 = 0$ ![A picture](https://example.org/x.png) 猫 🐈

Setext *heading*
with two lines
---

[^1]: The note.
`;

test('lists the sections that have a heading, with their levels, and not the footnotes', async () => {
  const { sections } = await renderMarkdown(body);
  render(
    <WordsContext value={frame.words}>
      <Contents sections={sections} />
    </WordsContext>,
  );
  const links = screen.getAllByRole('link', { hidden: true });
  expect(links.map((link) => decodeURIComponent(link.getAttribute('href') ?? ''))).toEqual(
    sections.filter(({ id }) => id !== 'top' && id !== 'footnotes').map(({ id }) => `#${id}`),
  );
  expect(links.map((link) => link.parentElement?.className)).toEqual(['level-2', 'level-3', 'level-2', 'level-2']);
  expect(screen.getByRole('navigation', { name: 'Contents' })).toBeTruthy();
});

test('reads the same headings from the page as the build wrote, whatever they contain', async () => {
  const { sections } = await renderMarkdown(body);
  const page: PlainPage = {
    kind: 'page',
    frame,
    command: 'cat a.md',
    raw: '/a.md',
    title: ['A'],
    direction: null,
    by: null,
    translations: [],
    updated: null,
    mark: null,
    contents: true,
    sections,
  };
  const data = JSON.stringify({ base: '/', page: { ...page, sections: undefined } }).replaceAll('<', '\\u003c');
  const html =
    `<meta name="catpost" content="x"><div id="root">${renderToString(<PageView page={page} />)}</div>` +
    `<script type="application/json" id="page">${data}</script>`;
  const read = readPage(new DOMParser().parseFromString(html, 'text/html'))?.page;
  const outline = (of: PlainPage) => of.sections.map(({ id, heading }) => ({ id, heading }));
  expect(sections).toHaveLength(6);
  expect(read?.kind === 'page' && outline(read)).toEqual(outline(page));
});
