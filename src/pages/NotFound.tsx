/** The page for a path that does not exist, and the nearest ones that do. */

/** What the browser found: the path as a file (`post/helo.md`) and the nearest pages. */
import type { Link, NotFoundPage } from '../types/page.ts';
export type Missing = { path: string; nearest: Link[] };

export function NotFound({ page, missing }: { page: NotFoundPage; missing: Missing | null }) {
  return (
    <>
      <h1 tabIndex={-1} className="error">
        {`cat: ${missing === null ? '' : `${missing.path}: `}${page.title}`}
      </h1>
      {missing !== null && missing.nearest.length > 0 && (
        <section aria-label="Nearest paths">
          <p>The nearest paths that exist:</p>
          <ul className="nearest">
            {missing.nearest.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>You can go on from here:</p>
      <ul className="row">
        {page.places.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
