/** A link to a post by its title, in the title's language. */

import type { PostLink } from '../types/page.ts';
export function PostAnchor({ link: { label, href, language, direction } }: { link: PostLink }) {
  return (
    <a href={href} lang={language ?? undefined} dir={direction ?? undefined}>
      {label}
    </a>
  );
}
