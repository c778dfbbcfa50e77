/** Cuts lock files out of that of the project, so that an installation gets the versions that were tested. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.looseObject({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
      peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
    }),
  ),
});

/** A lock file of npm: packages by their place, with fields that only npm reads. */
export type Lock = z.infer<typeof lockSchema>;

/** Reads the lock file of the project. */
export function readLock(root: string): Lock {
  return lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
}

/** Returns the packages of a lock file that the named ones need, themselves included, by their place. */
export function reachedFrom(names: string[], { packages }: Lock): Lock['packages'] {
  const reached = new Set<string>();
  const reach = (from: string, needed: string[]) => {
    for (const name of needed) {
      const place = placeOf(packages, from, name);
      if (place === null || reached.has(place)) continue;
      reached.add(place);
      const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta } = packages[place] ?? {};
      // npm does not install optional peers.
      const peers = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta?.[peer]?.optional);
      reach(place, [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]);
    }
  };
  reach('', names);
  return Object.fromEntries(Object.entries(packages).filter(([place]) => reached.has(place)));
}

/** Returns the place of a package as Node.js finds it from another one, or null if there is none. */
function placeOf(packages: Lock['packages'], from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return null;
  }
}
