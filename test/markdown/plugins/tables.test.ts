import { expect, test } from 'vitest';
import { html } from '../render.ts';

test('makes an ordinary cell of an empty header cell', async () => {
  const out = await html('|  | b |\n|---|:-:|\n| 1 | 2 |');
  expect(out).toContain('<tr><td></td><th class="align-center">b</th></tr>');
});

test('lets code and tables be focused and scrolled by keyboard', async () => {
  const out = await html('| a |\n|---|\n| 1 |\n\n```sh\nx\n```\n\n`code` in a line');
  expect(out.match(/<(?:pre|div class="table-scroll")[^>]*tabindex="0"/g)).toHaveLength(2);
  expect(out.match(/tabindex/g)).toHaveLength(2);
});
