/** The page's one h1, which takes the focus after a navigation. */
import { Fragment } from 'react';

/** A title of several parts keeps its ` / `, and may break only between them where there is room for the parts. */
export function Title({ parts }: { parts: string[] }) {
  return (
    <h1 tabIndex={-1}>
      {parts.map((part, index) => (
        <Fragment key={parts.slice(0, index + 1).join('/')}>
          {index > 0 && <span className="divider"> / </span>}
          <span className="part">{part}</span>
        </Fragment>
      ))}
    </h1>
  );
}
