/** Replaces a page that failed to render, so that the screen is never blank. */

/** `home` and `here` are hrefs. `rel="external"` has the browser load them, not the router. */
export function FailedPage({ home, here }: { home: string; here: string }) {
  return (
    <main className="main" id="main">
      <h1 tabIndex={-1} className="error">
        This page could not be shown
      </h1>
      <p>A script failed. Reload the page, or go to the home page.</p>
      <ul className="row">
        <li>
          <a href={here} rel="external">
            Reload
          </a>
        </li>
        <li>
          <a href={home} rel="external">
            Home
          </a>
        </li>
      </ul>
    </main>
  );
}
