/** Loads the comments on a post from the service that site.yaml names. */
import { scriptWords } from '../../dom/scriptWords.ts';
import { parseObject } from '../../text/parseJson.ts';
import type { PageComments } from '../../types/services.ts';

/** Handles `data-action="comments"`. `button` is in the place of the comments. */
export function showComments(button: HTMLElement): void {
  const place = button.closest<HTMLElement>('[data-comments]');
  if (place) loadComments(place).catch(ignore);
}

/**
 * Replaces what `place` shows below its heading by the comments. Does nothing if they are loaded already. Rejects if a
 * script or the texts do not load; the button is still there then.
 */
export async function loadComments(place: HTMLElement): Promise<void> {
  const comments = parseComments(place.dataset.comments);
  const waiting = place.querySelector('p');
  if (!comments || !waiting || place.ariaBusy === 'true') return;
  place.ariaBusy = 'true';
  try {
    const shown = await shownComments(comments);
    if (place.isConnected) waiting.replaceWith(...shown);
  } finally {
    place.ariaBusy = 'false';
  }
}

async function shownComments(comments: PageComments): Promise<Node[]> {
  const { comments: words } = await scriptWords();
  switch (comments.kind) {
    case 'giscus':
    case 'utterances':
      return [(await import('./frameComments.ts')).commentsFrame(comments.kind, comments.src, words.title)];
    case 'mastodon':
      return (await import('./mastodonComments.ts')).mastodonComments(comments.thread, words);
    case 'isso':
      return (await import('./issoComments.ts')).issoComments(comments, words);
    default:
      return comments satisfies never;
  }
}

function parseComments(json: string | undefined): PageComments | null {
  const { kind, src, thread, url, path, title } = parseObject(json);
  switch (kind) {
    case 'giscus':
    case 'utterances':
      return typeof src === 'string' ? { kind, src } : null;
    case 'mastodon':
      return typeof thread === 'string' ? { kind, thread } : null;
    case 'isso': {
      const hasAll = typeof url === 'string' && typeof path === 'string' && typeof title === 'string';
      return hasAll ? { kind, url, path, title } : null;
    }
    default:
      return null;
  }
}

/** loadScript.ts has told the reader that a script did not load. */
function ignore(): void {}
