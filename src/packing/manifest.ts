/** Makes the manifest of the package, and the lock file of a site that uses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { separatePackages } from './bundles.ts';
import { reachedFrom, readLock } from './lockFile.ts';

const versions = z.record(z.string(), z.string());

const projectSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  repository: z.looseObject({ url: z.string() }).optional(),
  type: z.string(),
  engines: versions,
  dependencies: versions,
});

/** The package.json of the package. */
export type PackageManifest = ReturnType<typeof packageManifest>;

/** Fonts for share images in other scripts, and what a Vite project needs. Authors install what they use. */
const optionalPackages = [
  '@vitejs/plugin-react',
  'react',
  'react-dom',
  'react-router-dom',
  'vite',
  '@fontsource-variable/anek-bangla',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-devanagari',
  '@fontsource-variable/noto-sans-hebrew',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-kr',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-sans-tc',
  '@fontsource-variable/noto-sans-thai',
];

/**
 * Returns the package.json of the package, made from that of the project. All versions are exact. There is no
 * npm-shrinkwrap.json, because with one in a package npm installs the native files of all platforms, which makes 443
 * instead of 66 MB (npm 11.19).
 */
export function packageManifest(root: string) {
  const project = projectSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const { dependencies: all, ...described } = project;
  return {
    ...described,
    bin: { catpost: 'bundle/catpost.mjs' },
    exports: {
      './package.json': './package.json',
      './schema.json': './schema.json',
      './components': { types: './components.d.mts', default: './src/pages/components.ts' },
      './vite': { types: './vite.d.mts', default: './bundle/vite.mjs' },
      './config': { types: './config.d.mts', default: './config.mjs' },
    },
    dependencies: Object.fromEntries(separatePackages.map((name) => [name, versionOf(all, name)])),
    // npm does not install these, and pnpm lets a package load only what its manifest names.
    peerDependencies: Object.fromEntries(optionalPackages.map((name) => [name, `^${versionOf(all, name)}`])),
    peerDependenciesMeta: Object.fromEntries(optionalPackages.map((name) => [name, { optional: true }])),
  };
}

/** A tarball as npm names it: its path from the folder that depends on it, and the hash of its bytes. */
export type TarballReference = { resolved: `file:${string}`; integrity: string };

/**
 * Returns the package-lock.json of a site whose only dependency is the tarball. With it, an installation has the versions
 * that the project was tested with, and it needs no network if npm's cache has the packages.
 */
export function siteLockOf(root: string, siteName: string, tarball: TarballReference): object {
  const manifest = packageManifest(root);
  const { version, license, bin, engines, dependencies, peerDependencies, peerDependenciesMeta } = manifest;
  const described = { version, license, bin, engines, dependencies, peerDependencies, peerDependenciesMeta };
  const own = {
    '': { name: siteName, dependencies: { [manifest.name]: tarball.resolved } },
    [`node_modules/${manifest.name}`]: { ...described, ...tarball },
  };
  const lock = readLock(root);
  const packages = { ...own, ...reachedFrom(separatePackages, lock) };
  return { name: siteName, lockfileVersion: lock.lockfileVersion, requires: true, packages };
}

function versionOf(all: Record<string, string>, name: string): string {
  const version = all[name];
  if (version === undefined) throw new Error(`package.json has no dependency ${name}.`);
  return version;
}
