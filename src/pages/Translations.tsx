/** The translations of a post, each by the name of its language: one of the post's facts. */

import { Fragment } from 'react';
import type { PostLink } from '../types/link.ts';

export function Translations({ links }: { links: PostLink[] }) {
  return (
    <>
      also in{' '}
      {links.map(({ label, href, language, direction }, index) => (
        <Fragment key={href}>
          {index > 0 && ', '}
          <a href={href} lang={language ?? undefined} dir={direction ?? undefined} hrefLang={language ?? undefined}>
            {label}
          </a>
        </Fragment>
      ))}
    </>
  );
}
