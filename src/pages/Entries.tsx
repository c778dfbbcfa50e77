/** A listing in the manner of `ls -lt`: the day, then the title. */
import type { ListingEntry } from '../types.ts';
import { Day } from './Day.tsx';

export function Entries({ entries }: { entries: ListingEntry[] }) {
  return (
    <ol className="entries">
      {entries.map(({ title, href, date, mark, language }) => (
        <li key={href}>
          {date && <Day date={date} />}
          <span>
            <a href={href} lang={language ?? undefined}>
              {title}
            </a>
            {mark && <span className="label">{` ${mark}`}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
