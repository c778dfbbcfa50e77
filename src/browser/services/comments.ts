/** Loads the comments on a post from the service that site.yaml names. */
import { parseJson } from '../../text/parseJson.ts';
import type { PageComments } from '../../types/services.ts';

/** Handles `data-action="comments"`. `button` is in the place of the comments. */
export function showComments(button: HTMLElement): void {
  const place = button.closest<HTMLElement>('[data-comments]');
  if (place) loadComments(place);
}

/** Replaces what `place` shows below its heading by the comments. Does nothing if they are loaded already. */
export async function loadComments(place: HTMLElement): Promise<void> {
  const comments = parseComments(place.dataset.comments);
  const waiting = place.querySelector('p');
  if (!comments || !waiting || place.ariaBusy === 'true') return;
  place.ariaBusy = 'true';
  const shown = await shownComments(comments);
  place.ariaBusy = 'false';
  if (place.isConnected) waiting.replaceWith(...shown);
}

async function shownComments(comments: PageComments): Promise<Node[]> {
  switch (comments.kind) {
    case 'giscus':
    case 'utterances':
      return [(await import('./frameComments.ts')).commentsFrame(comments.kind, comments.src)];
    case 'mastodon':
      return (await import('./mastodonComments.ts')).mastodonComments(comments.thread);
    case 'isso':
      return (await import('./issoComments.ts')).issoComments(comments);
    default:
      return comments satisfies never;
  }
}

function parseComments(json: string | undefined): PageComments | null {
  const data = parseJson(json);
  return isPageComments(data) ? data : null;
}

/** The build has written the attribute, so its kind says which other fields it has. */
function isPageComments(data: unknown): data is PageComments {
  return typeof data === 'object' && data !== null && 'kind' in data;
}
