/** A file system that loads its code when a path is first used. */
import type { FileSystem } from './fileSystem.ts';

/** Returns the file system of the site. `base` is the path of the site, with both slashes. */
export function lazyFiles(base: string): FileSystem {
  let files: Promise<FileSystem> | null = null;
  const load = () => {
    files ??= import('./siteFiles.ts').then(({ siteFiles }) => siteFiles(base));
    // Tries again next time, because the network may be back.
    files.catch(() => {
      files = null;
    });
    return files;
  };
  return {
    entry: async (...of) => (await load()).entry(...of),
    list: async function* (...of) {
      yield* (await load()).list(...of);
    },
    pinned: async (...of) => (await load()).pinned(...of),
    read: async (...of) => (await load()).read(...of),
    history: async (...of) => (await load()).history?.(...of) ?? null,
  };
}
