/** Loads the program that runs the regular expressions of grammars. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';

/**
 * Returns a new engine, and loads its program from a file, which takes 40 ms. Importing `shiki/wasm` takes 100 ms in each thread,
 * because it unpacks the same program with web streams, for which Node.js first loads its code of `fetch`.
 */
export function createEngine(): ReturnType<typeof createOnigurumaEngine> {
  return createOnigurumaEngine({
    instantiator: async (imports) => {
      const file = createRequire(import.meta.url).resolve('shiki/onig.wasm');
      const { instance } = await WebAssembly.instantiate(readFileSync(file), imports);
      return instance.exports;
    },
  });
}

/** What is used of WebAssembly. TypeScript has its types only among those of browsers. */
declare const WebAssembly: {
  instantiate: (
    bytes: Uint8Array,
    imports: object | undefined,
  ) => Promise<{ instance: { exports: Record<string, CallableFunction> } }>;
};
