/** A `fetch` that answers with the texts that a build would write, and records its requests. */
import { rawMarkdown } from '../../src/content/post/rawMarkdown.ts';
import type { Entry } from '../../src/plan/model.ts';
import type { Site } from '../../src/types/content.ts';

import { textOf } from '../sites/planned.ts';

/** The texts that a site serves to the shell. */
export type ServedTexts = {
  fetcher: typeof fetch;
  /** The requested paths below the base, percent-encoded as they came, in order. */
  asked: string[];
  /** Replaces the answers from now on. */
  answer: (next: (path: string) => Response) => void;
};

/** Returns a `fetch` that answers with the texts of `entries`. */
export function servedTexts(site: Site, entries: Entry[]): ServedTexts {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const asked: string[] = [];
  const fromPlan = (path: string) => {
    const source = found.get(decodeURIComponent(path))?.source;
    if (source === undefined) return new Response('<!doctype html>', { status: 404 });
    return new Response(
      source.kind === 'raw' ? rawMarkdown(site, source.post) : textOf(site, entries, decodeURIComponent(path)),
    );
  };
  let answer: (path: string) => Response = fromPlan;
  return {
    asked,
    answer: (next) => {
      answer = next;
    },
    fetcher: async (address, options) => {
      options?.signal?.throwIfAborted();
      const href = String(address);
      if (!href.startsWith(site.base)) throw new Error(`${href} is not an address of the site.`);
      asked.push(href.slice(site.base.length - 1));
      return answer(href.slice(site.base.length - 1));
    },
  };
}
