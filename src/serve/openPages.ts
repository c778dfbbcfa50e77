/**
 * Tells open pages what has changed, with server-sent events (https://html.spec.whatwg.org/#server-sent-events). Each
 * event is the whole state, so that a page that has missed some is right after the next one.
 */
import { hash, randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { hrefOf } from '../content/paths/href.ts';
import { siteStyleOf } from '../documents/siteStyle.ts';
import type { Planned } from '../plan/model.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import type { DevEvent, DevState } from '../types/dev.ts';
import type { DevClient } from './devClient.ts';
import type { DevSite } from './model.ts';
import type { PostChanges } from './postChanges.ts';
import { unpublishedPosts } from './unpublishedPosts.ts';

/** The pages that are open in browsers. */
export type OpenPages = {
  /** Returns the state that a page begins with. */
  stateOf: (planned: Planned) => DevState;
  /** Adds a page. Sends it the current state, and every later one until it closes. */
  connect: (response: ServerResponse) => Promise<void>;
  /** Sends the state. With `isChanged`, pages fetch themselves again. */
  send: (planned: Planned, isChanged: boolean) => void;
  /** Has all pages load their documents again, with the next state. */
  reload: () => void;
  /** Has the pages of moved posts go to their new address, with the next state. */
  follow: (moved: PostChanges['moved']) => void;
  /** Returns the path of a post that had this path before; null if there is none. */
  movedTo: (path: string) => string | null;
};

/** Creates the list without pages. */
export function createOpenPages(site: DevSite, client: DevClient): OpenPages {
  const server = randomUUID();
  let version = 0;
  let reloads = 0;
  const responses = new Set<ServerResponse>();
  /** By the old path. */
  const moved = new Map<string, string>();
  const stateOf = (planned: Planned): DevState => ({
    server,
    version,
    document: `${documentKey(planned)} ${reloads}`,
    problems: site.problems()?.map(formatProblem) ?? null,
    unpublished: unpublishedPosts(planned.site),
  });
  const messageOf = (planned: Planned): string => {
    const { base } = planned.site;
    const addresses = [...moved].map(([from, to]) => [hrefOf(from, base), hrefOf(to, base)]);
    const event: DevEvent = {
      ...stateOf(planned),
      styles: devStyles(planned, client),
      moved: Object.fromEntries(addresses),
    };
    return `data: ${JSON.stringify(event)}\n\n`;
  };
  return {
    stateOf,
    connect: async (response) => {
      let isOpen = true;
      response.once('close', () => {
        isOpen = false;
        responses.delete(response);
      });
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`retry: ${retryDelay}\n\n`);
      await site.withPages(async ({ planned }) => {
        if (!isOpen) return;
        response.write(messageOf(planned));
        responses.add(response);
      });
    },
    send: (planned, isChanged) => {
      if (isChanged) version += 1;
      const message = messageOf(planned);
      for (const response of responses) response.write(message);
    },
    reload: () => {
      reloads += 1;
    },
    follow: (changes) => {
      for (const { from, post } of changes) {
        for (const [old, to] of moved) if (to === from) moved.set(old, post.path);
        moved.set(from, post.path);
        // A post that was moved back is at its own path.
        moved.delete(post.path);
      }
    },
    movedTo: (path) => moved.get(path) ?? null,
  };
}

/** Returns a text that changes with the scripts of the site, and with what its files add to the head. */
function documentKey({ site: { config }, extensions }: Planned): string {
  const head = extensions.slots.find(({ slot }) => slot === 'head')?.body.body ?? '';
  const scripts = extensions.components.scripts.map(({ path }) => path);
  return hash('sha256', JSON.stringify([head, scripts, config.scripts])).slice(0, 8);
}

/** Milliseconds until a page connects again after the server has ended. */
const retryDelay = 500;

/** Returns the styles that depend on the site, by the ids of their elements: one comes before the bundled stylesheet. */
export function devStyles(
  prepared: Pick<Planned, 'site' | 'extensions'>,
  client: DevClient,
): { [id in StyleId]: string } {
  const { themes, own, print } = siteStyleOf(prepared, client.optionalStyle);
  return { 'site-themes': themes, 'site-style': own + print };
}

type StyleId = 'site-themes' | 'site-style';
