/**
 * `npm test` installs a browser if there is none, then checks format, lint, types and unused code at once, and runs all
 * tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { engineSteps } from './engineSteps.mjs';

/**
 * Runs the steps until one fails. `--long` runs all cases of the tests that only sample them otherwise, and the
 * end-to-end tests in all engines.
 */
export async function runTests(root, argv) {
  const browser = ensureChromium();
  if (browser === null) return 2;
  const scratch = mkdtempSync(join(scratchParent(), 'catpost-test-'));
  // Tests leave hundreds of built sites behind, which are deleted with this folder.
  const temporary = { TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const env = { ...process.env, ...temporary, CHROME_PATH: browser, NODE_ENV: 'test' };
  const long = argv.includes('--long');
  if (long) env.CATPOST_LONG = '1';
  const rest = argv.filter((word) => word !== '--long');
  const run = (step, isAlone) => runStep(step, isAlone, { root, env });
  // The checks take one processor each; the tests use all.
  const groups = [
    [
      { name: 'format and lint', tool: 'biome', options: ['ci', '.'] },
      // Several checkers for one project would take half as much processor time more.
      { name: 'types', tool: 'tsc', options: ['-b', 'src', '.', '--checkers', '1'] },
      { name: 'unused code', tool: 'knip', options: [] },
    ],
    [{ name: 'unit and component tests', tool: 'vitest', options: vitest('unit', scratch, rest) }],
    [{ name: 'end-to-end tests', tool: 'vitest', options: vitest('e2e', scratch, rest) }],
    ...(long ? engineSteps() : []).map(({ name, engine }) => [
      { name, tool: 'vitest', options: vitestIn(engine, scratch, rest), variables: { CATPOST_ENGINE: engine } },
    ]),
  ];
  let failed = '';
  for (const steps of groups) {
    const results = await Promise.all(steps.map((step) => run(step, steps.length === 1)));
    failed = steps
      .filter((_, index) => !results[index])
      .map(({ name }) => name)
      .join(' and ');
    if (failed) break;
  }
  const { passed, failures, skipped } = totals(scratch);
  rmSync(scratch, { recursive: true, force: true });
  if (failed) console.log(`${failed} failed; what comes after did not run.`);
  console.log(`${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed || passed === 0 ? 1 : 0;
}

/**
 * Returns the folder for the files of tests: in memory if Linux has a large file system there, because writing thousands of
 * files then takes less processor time. Programs of installed packages run there, which `noexec` forbids.
 */
function scratchParent() {
  const inMemory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.split(' ')[1] === inMemory);
    const isUsable =
      mount !== undefined && !/\bnoexec\b/.test(mount) && Math.min(bavail * bsize, freemem()) > 6 * 2 ** 30;
    return isUsable ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * Runs a step and returns whether it succeeded. What it prints is shown at once if it runs alone, and otherwise when it
 * has ended.
 */
async function runStep({ name, tool, options, variables }, isAlone, { root, env }) {
  const started = performance.now();
  const isWindows = process.platform === 'win32';
  const bin = join(root, 'node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  const stdio = isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(bin, options, { cwd: root, env: { ...env, ...variables }, stdio, shell: isWindows });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const status = await new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${printed}${status === 0 ? 'ok' : 'FAILED'}: ${name}, ${seconds} s\n`);
  return status === 0;
}

function vitest(project, reports, rest) {
  return ['run', '--project', project, ...reporting(project, reports), ...rest];
}

/** Chooses the files that open a page, unless the command line names files. The journeys choose their engine. */
function vitestIn(engine, reports, rest) {
  const isNamed = rest.some((word) => !word.startsWith('-'));
  const chosen = isNamed ? ['run'] : ['related', '--run', 'test/e2e/tab.ts'];
  const options = ['--project', 'e2e', '--exclude', 'test/e2e/engines/**', ...reporting(engine, reports)];
  return [...chosen, ...options, ...rest];
}

function reporting(name, reports) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`];
}

/** Adds up the reports of the steps. */
function totals(reports) {
  const sum = { passed: 0, failures: 0, skipped: 0 };
  for (const name of ['unit', 'e2e', 'firefox', 'webkit']) {
    try {
      const report = JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
      sum.passed += report.numPassedTests;
      sum.failures += report.numFailedTests;
      sum.skipped += report.numPendingTests;
    } catch {
      // The step did not run, so it has no report.
    }
  }
  return sum;
}
