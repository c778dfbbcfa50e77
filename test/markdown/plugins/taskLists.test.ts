import { expect, test } from 'vitest';
import { html } from '../render.ts';

test('a box of a task list is named by the text of its item, and not by what is nested in it', async () => {
  const out = await html('- [x] with *two* words\n  - [ ] nested\n- [ ] open\n- plain');
  expect(out).toContain('<label><input type="checkbox" disabled="" checked=""/> with <em>two</em> words\n</label><ul');
  expect(out.match(/<label>/g)).toHaveLength(3);
  expect(out).toContain('<li>plain</li>');
});

test('so is a box in a paragraph', async () => {
  const out = await html('- [ ] first\n\n  more\n\n- [x] second');
  expect(out).toContain('<p><label><input type="checkbox" disabled=""/> first</label></p>');
  expect(out).toContain('<p>more</p>');
});
