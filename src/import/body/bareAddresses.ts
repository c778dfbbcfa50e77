/** Finds addresses that shortcodes and tags such as `{{< ref >}}` have written outside of links. */
import { withoutCode } from './code.ts';
import type { FoundLink } from './links.ts';

/** An address from `start` to before `end` of a body. */
type BareAddress = { url: string; start: number; end: number };

/** Returns what looks like `@/` and the name of a file outside of code and `links`, in order. */
export function bareAddresses(body: string, links: readonly FoundLink[]): BareAddress[] {
  if (!body.includes('@/')) return [];
  let next = 0;
  return [...withoutCode(body).matchAll(/(?<![\w@/.-])@\/[^\s<>"'`()[\]]+/g)].flatMap(({ index, 0: written }) => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    if ((links[next]?.start ?? Number.POSITIVE_INFINITY) <= index) return [];
    const url = written.replace(/[.,;:!?]+$/, '');
    return [{ url, start: index, end: index + url.length }];
  });
}
