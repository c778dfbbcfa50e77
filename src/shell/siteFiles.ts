/** Stands in until the real one is merged. */
import type { FileSystem } from './fileSystem.ts';

export function siteFiles(_base: string): FileSystem {
  return {
    entry: async () => null,
    list: async function* () {},
    read: async (path) => {
      throw new Error(`${path} is not there.`);
    },
  };
}
