import { expect, test } from 'vitest';
import { html } from '../render.ts';

test('labels a checkbox with the text of its item, without nested items', async () => {
  const out = await html('- [x] with *two* words\n  - [ ] nested\n- [ ] open\n- plain');
  expect(out).toContain('<label><input type="checkbox" disabled="" checked=""/> with <em>two</em> words\n</label><ul');
  expect(out.match(/<label>/g)).toHaveLength(3);
  expect(out).toContain('<li>plain</li>');
});

test('labels a checkbox within a paragraph', async () => {
  const out = await html('- [ ] first\n\n  more\n\n- [x] second');
  expect(out).toContain('<p><label><input type="checkbox" disabled=""/> first</label></p>');
  expect(out).toContain('<p>more</p>');
});
