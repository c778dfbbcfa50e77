/** The worker that searches one language. It keeps what each search found until the page frees it. */
import type { Answer, IndexedText, Request, SearchedIndex } from './model.ts';
import { type OpenIndex, openIndex } from './openIndex.ts';
import { loadPacked } from './packedFile.ts';
import type { Match } from './ranking.ts';
import { type Fragment, sectionsOf } from './sections.ts';

type Search = { found: Match[]; rest: Iterator<Match> };

let index: SearchedIndex = { folder: '', program: '', parts: [], excerptLength: 0 };
let opened: Promise<OpenIndex> = Promise.reject(new Error('no index is open'));
opened.catch(() => {});
const searches = new Map<number, Search>();

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'open') {
    index = data.index;
    opened = openIndex(index);
    opened.catch(() => {});
    return;
  }
  if (data.kind === 'free') return void searches.delete(data.search);
  const answer = await answerTo(data).catch((error): Answer => ({ id: data.id, error: String(error) }));
  postMessage(answer);
});

async function answerTo(request: Extract<Request, { id: number }>): Promise<Answer> {
  const { id, search } = request;
  if (request.kind === 'load') return { id, text: await textAt(search, request.place) };
  searches.set(search, { found: [], rest: await (await opened).search(request.words, request.filters) });
  return { id, text: null };
}

/** Returns null after the last match. */
async function textAt(search: number, place: number): Promise<IndexedText | null> {
  const { found, rest } = searches.get(search) ?? { found: [], rest: [].values() };
  while (found.length <= place) {
    const { value, done } = rest.next();
    if (done) return null;
    found.push(value);
  }
  const match = found[place];
  if (!match) return null;
  const fragment = await loadFragment(match.file);
  const { url, content, meta } = fragment;
  return { url, content, meta, sections: sectionsOf(fragment, match.words, index.excerptLength) };
}

const fragments = new Map<string, Promise<Fragment>>();

async function loadFragment(name: string): Promise<Fragment> {
  const loading = fragments.get(name) ?? fetchFragment(name);
  fragments.set(name, loading);
  return loading;
}

async function fetchFragment(name: string): Promise<Fragment> {
  const bytes = await loadPacked(`${index.folder}fragment/${name}.pf_fragment`);
  const fragment: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isFragment(fragment)) throw new Error('the search index is not complete');
  return fragment;
}

function isFragment(value: unknown): value is Fragment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    'content' in value &&
    'meta' in value &&
    'anchors' in value &&
    Array.isArray(value.anchors)
  );
}
