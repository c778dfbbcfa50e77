/** Says in which engine the end-to-end tests run. */
import { TestRunner } from 'vitest';
import { z } from 'zod';

const engines = ['chromium', 'firefox', 'webkit'] as const;

export type BrowserEngine = (typeof engines)[number];

/** `npm run test:long` sets the variable for the runs after the first one. */
export const browserEngine: BrowserEngine = z.enum(engines).default('chromium').parse(process.env.CATPOST_ENGINE);

/** Skips the running test in the given engines. The report shows the reason. */
export function skipIn(skipped: readonly Exclude<BrowserEngine, 'chromium'>[], reason: string): void {
  if (skipped.some((engine) => engine === browserEngine)) TestRunner.getCurrentTest()?.context.skip(reason);
}

/** Skips the running test in all engines but Chromium, by whose own protocol the test measures. */
export function needsProtocol(): void {
  skipIn(['firefox', 'webkit'], 'measures by the protocol of Chromium');
}
