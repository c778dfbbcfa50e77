/** The box of a post's series: which part this is, and all parts in reading order. */

import type { SeriesBox } from '../types/page.ts';
import { PostAnchor } from './PostAnchor.tsx';

type Properties = { series: SeriesBox; language?: string | undefined };

/** A list with more parts than this is folded. */
const open = 7;

export function Series({ series: { name, label, part, parts }, language }: Properties) {
  const heading = (
    <>
      <b lang={language}>{name}</b> <span className="quiet">{part}</span>
    </>
  );
  const list = (
    <ol>
      {parts.map((part) => (
        <li key={part.href} value={part.number} aria-current={part.current ? 'page' : undefined}>
          {part.current ? <span lang={part.language ?? undefined}>{part.label}</span> : <PostAnchor link={part} />}
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="series" aria-label={label}>
      {parts.length > open ? (
        <details>
          <summary>{heading}</summary>
          {list}
        </details>
      ) : (
        <>
          <p>{heading}</p>
          {list}
        </>
      )}
    </nav>
  );
}
