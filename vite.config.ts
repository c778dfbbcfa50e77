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
    sequence: process.env.VITEST ? { sequencer: await groupedByEnvironment() } : {},
    unstubGlobals: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: process.env.CATPOST_LONG ? 60_000 : 5_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Names what its processes share.
          env: { CATPOST_TEST_RUN: randomUUID() },
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

/**
 * Returns a sequencer that runs the tests that need jsdom after all others. Vitest keeps a process only while the next
 * file needs the same environment. In the order of their durations, the files take thirty processes, and each imports
 * everything again.
 */
async function groupedByEnvironment(): Promise<TestSequencerConstructor> {
  const { BaseSequencer } = await import('vitest/node');
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      return [...sorted.filter((file) => !needsJsdom(file)), ...sorted.filter(needsJsdom)];
    }
  };
}

function needsJsdom({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom');
}
