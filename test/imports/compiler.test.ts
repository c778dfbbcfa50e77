/** The two TypeScript projects: code of the build knows no DOM, and code of a reader's tab knows no Node.js. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What the compiler says of a file of one line in a project; packages are found from below node_modules. */
function compiled(project: string, text: string): string {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'compiled-'));
  try {
    writeFileSync(join(folder, 'planted.ts'), text);
    const settings = { extends: resolve(`src/tsconfig.${project}.json`), files: ['planted.ts'], include: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['node', "export const text: string = document.title + localStorage.getItem('x');", ['document', 'localStorage']],
  ['browser', "export const text = process.env.X + Buffer.from('x');", ['process', 'Buffer']],
  ['browser', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;", ['node:fs']],
  ['browser', `import '${resolve('src/errors/expectedError.ts')}';`, ['expectedError.ts']],
])('in the %s project the compiler rejects %s', (project, text, names) => {
  const errors = compiled(project, text);
  for (const name of names) expect(errors).toContain(name);
});

test.each(['node', 'browser'])('the %s project accepts what both sides have', (project) => {
  expect(compiled(project, "export const address = new URL('https://example.org/');")).toBe('');
});
