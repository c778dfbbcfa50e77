/**
 * `npm test` installs a browser if there is none, then checks format, lint, types and unused code, and runs all tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';

/** Runs the steps until one fails. `--long` runs all cases of the tests that only sample them otherwise. */
export function runTests(root, argv) {
  const browser = ensureChromium();
  if (browser === null) return 2;
  const scratch = mkdtempSync(join(tmpdir(), 'catpost-test-'));
  // Tests leave hundreds of built sites behind, which are deleted with this folder.
  const temporary = { TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const env = { ...process.env, ...temporary, CHROME_PATH: browser, NODE_ENV: 'test' };
  const long = argv.includes('--long');
  if (long) env.CATPOST_LONG = '1';
  const rest = argv.filter((word) => word !== '--long');
  const steps = [
    ['format and lint', 'biome', ['ci', '.']],
    ['types', 'tsc', ['-b', 'src', '.']],
    ['unused code', 'knip', []],
    ['unit and component tests', 'vitest', vitest('unit', scratch, rest)],
    ['end-to-end tests', 'vitest', vitest('e2e', scratch, rest)],
  ];
  let failed = null;
  for (const [name, tool, options] of steps) {
    const started = performance.now();
    const bin = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${tool}.cmd` : tool);
    const result = spawnSync(bin, options, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${result.status === 0 ? 'ok' : 'FAILED'}: ${name}, ${seconds} s\n`);
    if (result.status !== 0) {
      failed = name;
      break;
    }
  }
  const { passed, failures, skipped } = totals(scratch);
  rmSync(scratch, { recursive: true, force: true });
  if (failed) console.log(`${failed} failed; the steps after it did not run.`);
  console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed || passed === 0 ? 1 : 0;
}

function vitest(project, reports, rest) {
  const report = join(reports, `${project}.json`);
  return ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest];
}

/** Adds up the reports of the two test steps. */
function totals(reports) {
  const sum = { passed: 0, failures: 0, skipped: 0 };
  for (const project of ['unit', 'e2e']) {
    try {
      const report = JSON.parse(readFileSync(join(reports, `${project}.json`), 'utf8'));
      sum.passed += report.numPassedTests;
      sum.failures += report.numFailedTests;
      sum.skipped += report.numPendingTests;
    } catch {
      // The step did not run, so it has no report.
    }
  }
  return sum;
}
