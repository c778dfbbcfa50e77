/**
 * The entries of a listing in the style of `ls -lt`: the date, the size, the title and its labels, and below them the
 * first words of the post if the listing shows them.
 */

import type { ListStyle } from '../types/config.ts';
import type { ListingEntry } from '../types/listing.ts';
import { Day } from './Day.tsx';
import { inLanguage } from './inLanguage.ts';
import { Picture } from './Picture.tsx';
import { PostAnchor } from './PostAnchor.tsx';
import { useWords } from './words.ts';

export function Entries({ list, entries }: { list: ListStyle; entries: ListingEntry[] }) {
  return (
    <ol className={`entries ${list}`}>
      {entries.map((entry) => (
        <li key={entry.href}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: ListingEntry }) {
  const words = useWords();
  const { title, href, date, size, mark, pinned, by, language, direction, languageName, excerpt, cover } = entry;
  return (
    <>
      {cover && <Picture className="cover" picture={cover} sizes="(min-width: 48rem) 22rem, 100vw" isLazy />}
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
        {mark && <span className="label">{` ${words[mark]}`}</span>}
        {pinned && <span className="quiet">{` ${words.pinned}`}</span>}
        {by && ' '}
        {by && (
          <a className="quiet" href={by.href}>
            {by.label}
          </a>
        )}
      </span>
      {excerpt && (
        <p className="excerpt" {...inLanguage(language, direction)}>
          {excerpt}
        </p>
      )}
    </>
  );
}
