/** A link to a post. Its text is the title, in the language of the title. */

import type { PostLink } from '../types/link.ts';
import { inLanguage } from './inLanguage.ts';

export function PostAnchor({ link: { label, href, language, direction } }: { link: PostLink }) {
  return (
    <a href={href} {...inLanguage(language, direction)}>
      {label}
    </a>
  );
}
