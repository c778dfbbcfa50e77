/** The translations of a post, each by the name of its language: one of the post's facts. */

import { Fragment } from 'react';
import type { PostLink } from '../types/link.ts';
import { filled } from './filled.tsx';
import { inLanguage } from './inLanguage.ts';
import { useWords } from './words.ts';

export function Translations({ links }: { links: PostLink[] }) {
  const { alsoIn, comma } = useWords();
  const named = links.map(({ label, href, language, direction }, index) => (
    <Fragment key={href}>
      {index > 0 && comma}
      <a href={href} {...inLanguage(language, direction)} hrefLang={language ?? undefined}>
        {label}
      </a>
    </Fragment>
  ));
  return filled(alsoIn, 'languages', named);
}
