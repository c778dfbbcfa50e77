import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('what runs in a browser imports nothing from the steps of the build', async () => {
  const crossings: string[] = [];
  for (const folder of ['pages', 'browser', 'shell']) {
    const files = await readdir(join('src', folder), { recursive: true });
    for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
      const text = await readFile(join('src', folder, file), 'utf8');
      for (const [, from = ''] of text.matchAll(/from '([^']+)'/g)) {
        if (/^(?:\.\.\/)+(?:content|markdown|images|output)\//.test(from))
          crossings.push(`${folder}/${file} imports ${from}`);
      }
    }
  }
  expect(crossings).toEqual([]);
});

test('pages know nothing of the browser that shows them', async () => {
  for (const file of await readdir('src/pages')) {
    expect(await readFile(join('src/pages', file), 'utf8')).not.toMatch(/from '\.\.\/browser\//);
  }
});
