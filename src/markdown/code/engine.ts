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
    instantiator: (imports) => {
      const file = createRequire(import.meta.url).resolve('shiki/onig.wasm');
      return WebAssembly.instantiate(readFileSync(file), imports);
    },
  });
}
