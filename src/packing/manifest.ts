/** Makes the manifest of the package and its list of exact versions from those of the project. */
import { z } from 'zod';
import { separatePackages } from './bundles.ts';

/** What is read of the project's package.json. */
export const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.string(),
  engines: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});

/** What is read of a lock file of npm: the packages by their place, with fields that only npm reads. */
export const lockSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.looseObject({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
type Lock = z.infer<typeof lockSchema>;

/** Fonts for share images in other scripts. Whoever writes in one installs its font. */
const optionalPackages = [
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-hebrew',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
];

/** Returns the package.json of the package. */
export function packageManifest({ dependencies: all, ...manifest }: Manifest) {
  return {
    ...manifest,
    bin: { catpost: 'bundle/catpost.mjs' },
    exports: {
      './package.json': './package.json',
      './schema.json': './schema.json',
      './config': { types: './config.d.mts', default: './config.mjs' },
    },
    dependencies: pick(all, separatePackages),
    // pnpm lets a package load only what its manifest names.
    peerDependencies: pick(all, optionalPackages),
    peerDependenciesMeta: Object.fromEntries(optionalPackages.map((name) => [name, { optional: true }])),
  };
}

/** Returns the npm-shrinkwrap.json of the package: the part of the lock file that its dependencies reach. */
export function shrinkwrapOf(manifest: ReturnType<typeof packageManifest>, { lockfileVersion, packages }: Lock) {
  const { name, version, license, bin, engines, dependencies, peerDependencies, peerDependenciesMeta } = manifest;
  const reached = new Map<string, object>();
  const reach = (from: string, names: string[]) => {
    for (const needed of names) {
      const place = placeOf(packages, from, needed);
      if (place === null || reached.has(place)) continue;
      const entry = packages[place] ?? {};
      reached.set(place, entry);
      reach(place, Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }));
    }
  };
  reach('', Object.keys(dependencies));
  const root = { name, version, license, bin, engines, dependencies, peerDependencies, peerDependenciesMeta };
  const sorted = [...reached].sort(([a], [b]) => (a < b ? -1 : 1));
  return { name, version, lockfileVersion, requires: true, packages: { '': root, ...Object.fromEntries(sorted) } };
}

/** Returns the place of a package as Node.js finds it from another one, or null if the lock file has none. */
function placeOf(packages: Lock['packages'], from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return null;
  }
}

function pick(versions: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const version = versions[name];
      if (version === undefined) throw new Error(`package.json has no dependency ${name}.`);
      return [name, version];
    }),
  );
}
