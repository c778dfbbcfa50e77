/** A text that the author puts on pages with a file such as `before-post.md`. The build has filled in its variables. */

import type { PageSlot, Slots } from '../types/slots.ts';

/** Shows nothing if the site has no such file. Hydration does not compare the HTML: see Sections.tsx. */
export function Slot({ slots, name }: { slots: Slots | undefined; name: PageSlot }) {
  const html = slots?.[name];
  if (!html) return null;
  return (
    <section
      className="prose"
      data-slot={name}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized at build, like sections
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
