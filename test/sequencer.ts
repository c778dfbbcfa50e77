/**
 * Runs the tests that need jsdom after all others. Vitest keeps a process only while the next file needs the same
 * environment. In the order of their durations, the files take thirty processes, and each imports everything again.
 */
import { readFileSync } from 'node:fs';
import type { BaseSequencer, TestSpecification } from 'vitest/node';

/** Returns a sequencer that groups the order of `Base` by environment. */
export function groupedByEnvironment(Base: typeof BaseSequencer): typeof BaseSequencer {
  return class extends Base {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      return [...sorted.filter((file) => !needsJsdom(file)), ...sorted.filter(needsJsdom)];
    }
  };
}

function needsJsdom({ moduleId }: TestSpecification): boolean {
  return readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment jsdom');
}
