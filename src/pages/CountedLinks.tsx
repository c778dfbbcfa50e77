/** Links with how many posts stand behind each: tags, years. */
import type { Counted } from '../types.ts';

export function CountedLinks({ links }: { links: (Counted & { current?: boolean })[] }) {
  return (
    <ul className="row columns">
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
