/** Shows the page as it is now, for the dev server. */
import type { Fetch, Router } from './loader.ts';
import type { PageMemory } from './pageMemory.ts';

/** The number of the last call. */
let lastCall = 0;

/**
 * Fetches and shows the page again. `moved` is the new path of the page, or null. A further call replaces one that is
 * still fetching, which may ask for a path that has become an old one.
 */
export async function refreshPage(
  memory: PageMemory,
  fetchPage: Fetch,
  router: Router,
  moved: string | null,
): Promise<void> {
  lastCall += 1;
  const call = lastCall;
  const url = new URL(moved ?? location.href, location.href);
  const fetched = await fetchPage(url);
  if (call !== lastCall) return;
  if (fetched.kind !== 'page') return moved === null ? location.reload() : location.assign(url);
  memory.remember(url, Promise.resolve(fetched));
  await (moved === null ? router.revalidate() : router.navigate(moved, { replace: true, preventScrollReset: true }));
}
