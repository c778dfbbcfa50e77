import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

const flat = async (body: string, options = {}) => (await html(body, options)).replace(/\n/g, '');

test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note', 'Tip'])('[!%s] makes an alert', async (word) => {
  const kind = word.toLowerCase();
  expect(await flat(`> [!${word}]\n> Text.`)).toMatch(
    new RegExp(
      `^<div class="alert alert-${kind}" role="note"><div class="alert-title">${kind}</div><p>Text.</p></div>$`,
      'i',
    ),
  );
});

test('a title may follow the word, and ends with its line', async () => {
  expect(await flat('> [!NOTE] My *own* title\n> Text\n> goes on.')).toContain(
    '<div class="alert-title">My <em>own</em> title</div><p>Textgoes on.</p>',
  );
  expect(await flat('> [!NOTE] Only *this*')).toContain('<div class="alert-title">Only <em>this</em></div></div>');
  expect(await flat('> [!NOTE] One\n> two', { breaks: true })).toContain(
    '<div class="alert-title">One</div><p>two</p>',
  );
});

test('an alert may hold other elements, or nothing', async () => {
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
])('%j stays a quote', async (body) => {
  const out = await html(body);
  expect(out).toContain('<blockquote>');
  expect(out).not.toContain('alert');
});

test('an alert beside raw HTML is one too, and raw HTML cannot make one', async () => {
  expect(await html('<b>x</b>\n\n> [!TIP]\n> text')).toContain('class="alert alert-tip"');
  expect(await html('<div class="alert alert-note" role="note">x</div>')).toBe('<div>x</div>');
});

test('the excerpt of a post that begins with an alert is its text', async () => {
  expect((await render('> [!NOTE]\n> Read this first.')).summary.excerpt).toBe('Read this first.');
});
