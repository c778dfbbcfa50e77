import { expect, test } from 'vitest';
import { html } from './render.ts';

test('a term with a colon below it is a definition list', async () => {
  expect((await html('Term\n: one\n: *two*\n\nOther\n: three')).replace(/\n/g, '')).toBe(
    '<dl><dt>Term</dt><dd>one</dd><dd><em>two</em></dd><dt>Other</dt><dd>three</dd></dl>',
  );
});

test.each(['a : b', ': no term', 'text :not one', '`x`: text', 'Note: text\nmore: text', '::: note'])(
  '%j is no definition list',
  async (body) => {
    expect(await html(body)).not.toContain('<dl>');
  },
);

test('definition lists of raw HTML stay', async () => {
  expect(await html('<dl><dt>a</dt><dd>b</dd></dl>')).toBe('<dl><dt>a</dt><dd>b</dd></dl>');
});

test('names of emoji are characters where the site says so, and never in code', async () => {
  expect(await html(':cat: `:cat:` :no-such-name: 12:30:45', { emoji: true })).toBe(
    '<p>🐱 <code>:cat:</code> :no-such-name: 12:30:45</p>',
  );
  expect(await html(':cat:')).toBe('<p>:cat:</p>');
});

test('a table stands in a box that scrolls and stays a table', async () => {
  const box = '<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>';
  expect(await html('| a |\n|---|\n| 1 |')).toMatch(new RegExp(`^${box}.*</table></div>$`));
  expect((await html('<table><tr><td>\n\n| a |\n|---|\n| 1 |\n\n</td></tr></table>')).split(box)).toHaveLength(3);
});
