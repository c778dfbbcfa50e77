import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

const flat = async (body: string, options = {}) => (await html(body, options)).replace(/\n/g, '');

test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note', 'Tip'])(
  'makes an alert of [!%s]',
  async (word) => {
    const kind = word.toLowerCase();
    expect(await flat(`> [!${word}]\n> Text.`)).toMatch(
      new RegExp(
        `^<div class="alert alert-${kind}" role="note"><div class="alert-title">${kind}</div><p>Text.</p></div>$`,
        'i',
      ),
    );
  },
);

test('takes the rest of the line as a title', async () => {
  expect(await flat('> [!NOTE] My *own* title\n> Text\n> goes on.')).toContain(
    '<div class="alert-title">My <em>own</em> title</div><p>Textgoes on.</p>',
  );
  expect(await flat('> [!NOTE] Only *this*')).toContain('<div class="alert-title">Only <em>this</em></div></div>');
  expect(await flat('> [!NOTE] One\n> two', { keepsLineBreaks: true })).toContain(
    '<div class="alert-title">One</div><p>two</p>',
  );
});

test('accepts other elements, or nothing, in an alert', async () => {
  expect(await flat('> [!NOTE]\n> - item')).toContain('Note</div><ul><li>item</li></ul>');
  expect(await flat('> [!NOTE]')).toBe(
    '<div class="alert alert-note" role="note"><div class="alert-title">Note</div></div>',
  );
});

test.each([
  '> [!OTHER]\n> text',
  '> [!constructor]\n> text',
  '> text\n> [!NOTE]',
  '> `[!NOTE]`\n> text',
  '- item\n\n  > [!NOTE]\n  > text',
  '> > [!NOTE]\n> > text',
])('leaves %j a quote', async (body) => {
  const out = await html(body);
  expect(out).toContain('<blockquote>');
  expect(out).not.toContain('alert');
});

test('makes an alert beside raw HTML, but not of raw HTML', async () => {
  expect(await html('<b>x</b>\n\n> [!TIP]\n> text')).toContain('class="alert alert-tip"');
  expect(await html('<div class="alert alert-note" role="note">x</div>')).toBe('<div>x</div>');
});

test('takes the excerpt from the text of an alert, not from its title', async () => {
  expect((await render('> [!NOTE]\n> Read this first.')).summary.excerpt).toBe('Read this first.');
});
