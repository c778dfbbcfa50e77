/// <reference types="vitest/config" />
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { catpost } from 'catpost/vite';
import { defineConfig } from 'vite';
import type { TestSequencerConstructor, TestSpecification } from 'vitest/node';

/**
 * `e2e` needs a browser and a built site; `unit` covers the rest, component tests in jsdom by a comment in the file.
 * Without isolation, the files of a worker share what they import, which halves the time. So each test cleans up after
 * itself.
 */
export default defineConfig({
  // Vitest needs no site.
  plugins: process.env.VITEST ? [react()] : [catpost()],
  test: {
    isolate: false,
    maxWorkers: 2,
    sequence: process.env.VITEST ? { sequencer: await longestFirst() } : {},
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Tests prepare hundreds of sites.
          env: { CATPOST_KEEPS_WORKERS: '1' },
          testTimeout: process.env.CATPOST_LONG ? 60_000 : 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // A third process works while the others wait for a browser or a timer.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          // Names what its processes share.
          env: { CATPOST_TEST_RUN: randomUUID() },
          // Other engines than Chromium are driven by more processes.
          testTimeout: process.env.CATPOST_ENGINE ? 300_000 : 30_000,
          expect: { poll: { timeout: process.env.CATPOST_ENGINE ? 60_000 : 10_000 } },
          hookTimeout: process.env.CATPOST_ENGINE ? 300_000 : 120_000,
        },
      },
    ],
  },
});

/** Files that take long, the longest first. If one of them began last, it would keep the other processes waiting. */
const longest = [
  'e2e/package/start',
  'e2e/package/package',
  'e2e/saving/saving',
  'e2e/engines/firefox',
  'e2e/saving/offline',
  'e2e/commands/output',
  'e2e/accessibility/accessibility',
  'e2e/commands/damage',
  'build/incremental',
].map((name) => `/test/${name}.test.ts`);

/**
 * Returns a sequencer that runs the longest files before all others, and those that need jsdom after all others. Vitest
 * keeps a process only while the next file needs the same environment. In the order of their durations, the files take
 * thirty processes, and each imports everything again.
 */
async function longestFirst(): Promise<TestSequencerConstructor> {
  const { BaseSequencer } = await import('vitest/node');
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      return sorted.sort((one, other) => turnOf(one) - turnOf(other));
    }
  };
}

/** Returns a number that is smaller for a file that runs earlier. */
function turnOf({ moduleId }: TestSpecification): number {
  if (readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom')) return longest.length + 1;
  const place = longest.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? longest.length : place;
}
