/** Opens all parts of the index of one language in one program. */

import { wordsIn } from './chunkWords.ts';
import type { IndexFilters, SearchedIndex } from './model.ts';
import { loadPacked } from './packedFile.ts';
import { type Handle, type Program, startProgram } from './program.ts';
import { countIn, type Match, matchesIn, merged, type PartAnswer } from './ranking.ts';

/** An opened index. `search` yields the posts with the words, the best first. */
export type OpenIndex = { search: (words: string, filters: IndexFilters) => Promise<Iterator<Match>> };

/** Loads the program and the metadata of all parts at once. Rejects if a file is missing. */
export async function openIndex({ folder, program: name, parts }: SearchedIndex): Promise<OpenIndex> {
  const [program, ...metadata] = await Promise.all([
    loadPacked(`${folder}wasm.${name}.pagefind`).then(startProgram),
    ...parts.map(({ hash }) => loadPacked(`${folder}pagefind.${hash}.pf_meta`)),
  ]);
  // The newest part first, so that of two posts with the same score the newer one is.
  const opened = metadata.map((bytes, index) => openPart(program, folder, bytes, parts[index]?.posts ?? 0)).reverse();
  const posts = parts.reduce((sum, part) => sum + part.posts, 0);
  const answersTo = async (query: PartQuery) => {
    await Promise.all(opened.map((part) => part.prepare(query)));
    const stems = query.isPhrase ? [] : program.stemsOf(query.words);
    return withAllWords(opened, stems).map((part) => part.answer(query));
  };
  let last: { key: string; answers: Promise<ProgramAnswer[]> } = { key: '', answers: Promise.resolve([]) };
  return {
    search: async (words, filters) => {
      const query = readQuery(words, filters);
      if (query.words === '') return [].values();
      const key = JSON.stringify(query);
      // What was searched for while the reader typed is searched for again with Enter.
      if (last.key !== key) last = { key, answers: answersTo(query) };
      const answers = await last.answers;
      return merged(
        answers.map(({ text, ...answer }) => ({ ...answer, matches: matchesIn(text) })),
        posts,
      );
    },
  };
}

type PartQuery = { words: string; written: string; filters: string; isPhrase: boolean };

/** `prepare` loads what the search needs. `hasWord` says whether a word in the loaded chunks begins with `stem`. */
type OpenPart = {
  prepare: (query: PartQuery) => Promise<unknown>;
  hasWord: (stem: string) => boolean;
  answer: (query: PartQuery) => ProgramAnswer;
};

/** What the program has found in a part, with its matches still as text. */
type ProgramAnswer = Omit<PartAnswer, 'matches'> & { text: string };

/**
 * Returns the parts that have all words. For one that a part does not know, the program looks for its beginning: `a` for
 * `awk`. So a part is asked only for words that it has, unless no part has one of them.
 */
function withAllWords(parts: OpenPart[], stems: string[]): OpenPart[] {
  const known = stems.filter((stem) => parts.some((part) => part.hasWord(stem)));
  return parts.filter((part) => known.every((stem) => part.hasWord(stem)));
}

function openPart(program: Program, folder: string, metadata: Uint8Array, posts: number): OpenPart {
  const part = program.open(metadata);
  const loaded = new Map<string, Promise<void>>();
  const load = (url: string, add: (handle: Handle, bytes: Uint8Array) => void): Promise<void> => {
    const loading = loaded.get(url) ?? loadPacked(url).then((bytes) => add(part, bytes));
    loaded.set(url, loading);
    return loading;
  };
  const known: string[] = [];
  const addChunk = (handle: Handle, bytes: Uint8Array) => {
    known.push(...wordsIn(bytes));
    program.addChunk(handle, bytes);
  };
  const counted = (word: string) => countIn(program.search(part, word, word, nothing, false));
  return {
    prepare: ({ words, filters }) =>
      Promise.all([
        ...names(program.chunksFor(part, words)).map((name) => load(`${folder}index/${name}.pf_index`, addChunk)),
        ...names(program.filterChunksFor(part, filters)).map((name) =>
          load(`${folder}filter/${name}.pf_filter`, program.addFilterChunk),
        ),
      ]),
    hasWord: (stem) => known.some((word) => word.startsWith(stem)),
    answer: ({ words, written, filters, isPhrase }) => {
      const answer = program.search(part, words, written, filters, isPhrase);
      const terms = words.split(' ');
      const counts = isPhrase ? [] : terms.length === 1 ? [countIn(answer)] : terms.map(counted);
      return { posts, counts, text: answer };
    },
  };
}

/** A filter that no post has, so that posts are counted and not scored. */
const nothing = JSON.stringify({ none: ['none'] });

/** Reads words as the index has them: in lower case and without accents. Quotes around them ask for a phrase. */
function readQuery(words: string, filters: IndexFilters): PartQuery {
  const written = words.toLowerCase().replaceAll('"', '').trim().split(/\s+/);
  const pairs = written.map((word): [string, string] => [word, withoutMarks(word)]).filter(([, plain]) => plain !== '');
  return {
    words: pairs.map(([, plain]) => plain).join(' '),
    written: pairs.map(([word]) => word).join(' '),
    filters: JSON.stringify(filters),
    isPhrase: /^\s*".+"\s*$/.test(words),
  };
}

/** Removes all marks but those of kana, which are other letters. Pagefind's index has these composed, and others not. */
function withoutMarks(word: string): string {
  const letters = word.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return /[\u3099\u309A]/.test(letters) ? letters.normalize('NFC') : letters;
}

function names(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String).filter((name) => name !== '') : [];
}
