import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Runs src/start.mjs as if by another version of Node.js. */
function startAs(version: string, ...argv: string[]) {
  const preload = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  return spawnSync(process.execPath, ['--import', preload, 'src/start.mjs', ...argv], { encoding: 'utf8' });
}

test.each(['18.20.0', '20.18.9', '12.0.0'])('rejects Node.js %s in one line', (version) => {
  const { status, stderr } = startAs(version, 'build');
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(version);
  expect(stderr).toContain('20.19');
});

test.each(['20.19.0', '22.0.0', '24.1.0'])(
  'accepts Node.js %s',
  (version) => {
    // The first run may have to bundle the command line.
    expect(startAs(version, 'build', '--help').status).toBe(0);
  },
  60_000,
);

test('package.json names exact versions, and the lock file no registry host', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
