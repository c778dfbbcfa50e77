/** The entries of a listing in the style of `ls -lt`: the date, the size, the title and its labels. */

import type { ListingEntry } from '../types/page.ts';
import { Day } from './Day.tsx';
import { PostAnchor } from './PostAnchor.tsx';

export function Entries({ entries }: { entries: ListingEntry[] }) {
  return (
    <ol className="entries">
      {entries.map(({ title, href, date, size, mark, pinned, by, language, direction, languageName }) => (
        <li key={href}>
          {date && <Day date={date} />}
          {size && <span className="size">{size}</span>}
          <span>
            <PostAnchor link={{ label: title, href, language, direction }} />
            {languageName && ' '}
            {languageName && (
              <span className="quiet" lang={language ?? undefined}>
                {languageName}
              </span>
            )}
            {mark && <span className="label">{` ${mark}`}</span>}
            {pinned && <span className="quiet">{' pinned'}</span>}
            {by && ' '}
            {by && (
              <a className="quiet" href={by.href}>
                {by.label}
              </a>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
