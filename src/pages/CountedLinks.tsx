/** Links to tags or years, each with the number of its posts. */

import type { Counted } from '../types/link.ts';

type CountedLink = Counted & { current?: boolean };

type Properties = { links: CountedLink[]; isInColumns?: boolean };

/** Lists the links in one row, or in columns as `ls` prints names. */
export function CountedLinks({ links, isInColumns = false }: Properties) {
  return (
    <ul className={isInColumns ? 'row columns' : 'row'}>
      {links.map(({ label, href, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
          </a>{' '}
          <span className="quiet">{count}</span>
        </li>
      ))}
    </ul>
  );
}
