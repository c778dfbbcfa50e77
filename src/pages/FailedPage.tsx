/** Replaces a page that failed to render, so that the screen is never blank. */

import type { PageWords } from '../words/page/model.ts';
import { LinkRow } from './LinkRow.tsx';

/** `home` and `here` are hrefs. `rel="external"` has the browser load them, not the router. */
export function FailedPage({ home, here, words }: { home: string; here: string; words: PageWords }) {
  return (
    <main className="main" id="main">
      <h1 tabIndex={-1} className="error">
        {words.failedTitle}
      </h1>
      <p>{words.failedHelp}</p>
      <LinkRow
        links={[
          { label: words.reload, href: here, rel: 'external' },
          { label: words.home, href: home, rel: 'external' },
        ]}
      />
    </main>
  );
}
