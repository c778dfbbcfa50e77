/**
 * Runs Pagefind's search program. Pagefind's own scripts would start it once for each part, one request after the other,
 * and return all matches of a word. The functions are those of Pagefind 1.6, whose exact version package.json fixes:
 * https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind_web/src/lib.rs
 */

/** The address of an opened part in the program's memory. */
export type Handle = { at: number };

/** The functions of the program. Texts of several values are JSON. */
export type Program = {
  open: (metadata: Uint8Array) => Handle;
  /** Returns the stems of words, by which the index has them. */
  stemsOf: (words: string) => string[];
  /** Return the names of the files that a search needs. */
  chunksFor: (part: Handle, words: string) => string;
  filterChunksFor: (part: Handle, filters: string) => string;
  /** Read such files. */
  addChunk: (part: Handle, bytes: Uint8Array) => void;
  addFilterChunk: (part: Handle, bytes: Uint8Array) => void;
  /** `written` are the words with their accents, which count more. With `isPhrase`, they are in a row. */
  search: (part: Handle, words: string, written: string, filters: string, isPhrase: boolean) => string;
};

/** Starts the program. Throws if it is not Pagefind's. */
export async function startProgram(bytes: Uint8Array<ArrayBuffer>): Promise<Program> {
  const { instance } = await WebAssembly.instantiate(bytes, {
    // The table is for values of JavaScript, which none of these functions take.
    './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => {} },
  });
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the search program has no memory');
  const call = (name: string, ...args: number[]): unknown => {
    const found = instance.exports[name];
    if (typeof found !== 'function') throw new Error(`the search program has no ${name}`);
    return found(...args);
  };
  call('__wbindgen_start');
  /** Returns the address and the length of a copy, which the called function frees. */
  const pass = (data: Uint8Array | string): [number, number] => {
    const copied = typeof data === 'string' ? encoder.encode(data) : data;
    const at = addressOf(call('__wbindgen_malloc', copied.length, 1));
    new Uint8Array(memory.buffer).set(copied, at);
    return [at, copied.length];
  };
  const read = (result: unknown): string => {
    const [at = 0, length = 0]: unknown[] = Array.isArray(result) ? result : [];
    const text = decoder.decode(new Uint8Array(memory.buffer, addressOf(at), Number(length)));
    call('__wbindgen_free', addressOf(at), Number(length), 1);
    return text;
  };
  const add = (name: string) => (part: Handle, chunk: Uint8Array) => {
    part.at = addressOf(call(name, part.at, ...pass(chunk)));
  };
  const search = (at: number, words: string, written: string, filters: string, isPhrase: boolean) =>
    read(call('search', at, ...[words, written, filters, noOrder].flatMap(pass), Number(isPhrase), 0));
  let playground = 0;
  return {
    open: (metadata) => {
      const open = () => addressOf(call('init_pagefind', ...pass(metadata)));
      // Only in this mode does an answer have the stems. Without any chunk it has nothing else.
      playground ||= addressOf(call('enter_playground_mode', open()));
      return { at: open() };
    },
    stemsOf: (words) => stemsIn(search(playground, words, words, '{}', false)),
    chunksFor: (part, words) => read(call('request_indexes', part.at, ...pass(words))),
    filterChunksFor: (part, filters) => read(call('request_filter_indexes', part.at, ...pass(filters))),
    addChunk: add('load_index_chunk'),
    addFilterChunk: add('load_filter_chunk'),
    search: ({ at }, words, written, filters, isPhrase) => search(at, words, written, filters, isPhrase),
  };
}

/** Leaves the matches in the order of their scores. */
const noOrder = '';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function stemsIn(answer: string): string[] {
  const parsed: unknown = JSON.parse(answer);
  const isComplete = typeof parsed === 'object' && parsed !== null && 'search_keywords' in parsed;
  return isComplete && Array.isArray(parsed.search_keywords) ? parsed.search_keywords.map(String) : [];
}

/** Addresses are unsigned, but WebAssembly returns signed numbers. Throws for a failure, which is no address. */
function addressOf(result: unknown): number {
  const address = Number(result) >>> 0;
  if (address === 0) throw new Error('the search index is not complete');
  return address;
}
