/** Loads the program that runs the regular expressions of grammars. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';

/**
 * Returns a new engine. It loads the program from its file, in 40 ms. `shiki/wasm` has the same program as text, and needs 100 ms
 * in each thread to decode and unpack it, because the streams of the web are large in Node.js.
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
