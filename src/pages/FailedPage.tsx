/** Replaces a page that failed to render, so that the screen is never blank. */

import type { PageWords } from '../words/page/model.ts';

/** `home` and `here` are hrefs. `rel="external"` has the browser load them, not the router. */
export function FailedPage({ home, here, words }: { home: string; here: string; words: PageWords }) {
  return (
    <main className="main" id="main">
      <h1 tabIndex={-1} className="error">
        {words.failedTitle}
      </h1>
      <p>{words.failedHelp}</p>
      <ul className="row">
        <li>
          <a href={here} rel="external">
            {words.reload}
          </a>
        </li>
        <li>
          <a href={home} rel="external">
            {words.home}
          </a>
        </li>
      </ul>
    </main>
  );
}
