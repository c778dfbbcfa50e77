import { expect, test } from 'vitest';
import { html } from './render.ts';

test('makes a definition list of a term with a colon below it', async () => {
  expect((await html('Term\n: one\n: *two*\n\nOther\n: three')).replace(/\n/g, '')).toBe(
    '<dl><dt>Term</dt><dd>one</dd><dd><em>two</em></dd><dt>Other</dt><dd>three</dd></dl>',
  );
});

test.each(['a : b', ': no term', 'text :not one', '`x`: text', 'Note: text\nmore: text', '::: note'])(
  'makes no definition list of %j',
  async (body) => {
    expect(await html(body)).not.toContain('<dl>');
  },
);

test('keeps definition lists of raw HTML', async () => {
  expect(await html('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('<dl><dt>a</dt><dd>b</dd></dl>');
});

test('replaces shortcodes by emoji if the site says so, but not in code', async () => {
  expect(await html(':cat: `:cat:` :no-such-name: 12:30:45', { hasEmoji: true })).toBe(
    '<p>🐱 <code>:cat:</code> :no-such-name: 12:30:45</p>',
  );
  expect(await html(':cat:')).toBe('<p>:cat:</p>');
});

test('puts a table into a box that scrolls', async () => {
  const box = '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>';
  expect(await html('| a |\n|---|\n| 1 |')).toMatch(new RegExp(`^${box}.*</table></div>$`));
  expect((await html('<table><tr><td>\n\n| a |\n|---|\n| 1 |\n\n</td></tr></table>')).split(box)).toHaveLength(3);
});
