/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catpost } from './src/serve/plugin.ts';
import { groupedByEnvironment } from './test/sequencer.ts';

/**
 * `e2e` needs a browser and a built site; `unit` covers the rest, component tests in jsdom by a comment in the file.
 * Without isolation the files of a worker share what they import, which halves the time; so they leave nothing behind.
 */
export default defineConfig({
  // Vitest needs no site.
  plugins: process.env.VITEST ? [react()] : [catpost()],
  test: {
    isolate: false,
    maxWorkers: 2,
    sequence: process.env.VITEST
      ? { sequencer: groupedByEnvironment((await import('vitest/node')).BaseSequencer) }
      : {},
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
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
