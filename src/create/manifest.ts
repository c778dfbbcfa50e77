/** Reads the package.json of an author. */
import { z } from 'zod';

const texts = z.record(z.string(), z.string()).catch({});

const shape = z.object({ scripts: texts, dependencies: texts }).catch({ scripts: {}, dependencies: {} });

/** Returns the scripts and dependencies of a package.json. What is not valid counts as missing. */
export function readManifest(text: string): z.infer<typeof shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return { scripts: {}, dependencies: {} };
  }
}
