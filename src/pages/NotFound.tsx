/** The page for a path that does not exist, with links to similar paths. */

import type { Missing } from '../types/components.ts';
import type { NotFoundPage } from '../types/page.ts';
import { LinkRow } from './LinkRow.tsx';
import { Slot } from './Slot.tsx';
import { useWords } from './words.ts';

export function NotFound({ page, missing }: { page: NotFoundPage; missing: Missing | null }) {
  const words = useWords();
  return (
    <>
      <h1 tabIndex={-1} className="error">
        {`cat: ${missing === null ? '' : `${missing.path}: `}${page.title}`}
      </h1>
      <Slot slots={page.slots} name="404" />
      {missing !== null && missing.nearest.length > 0 && (
        <section aria-label={words.similarPaths}>
          <p>{words.mostSimilar}</p>
          <ul className="nearest">
            {missing.nearest.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{words.placesToStart}</p>
      <LinkRow links={page.places} />
    </>
  );
}
