/** A link to a post. Its text is the title, in the language of the title. */

import type { PostLink } from '../types/link.ts';

export function PostAnchor({ link: { label, href, language, direction } }: { link: PostLink }) {
  return (
    <a href={href} lang={language ?? undefined} dir={direction ?? undefined}>
      {label}
    </a>
  );
}
