/** Trusted Types: the policy `default`, which allows the site's own workers by name and nothing else. */

/** Returns the URL of the service worker. A browser with Trusted Types checks it against the policy when it is used. */
export function workerUrl(base: string): string {
  admitWorkers(base);
  return `${base}sw.js`;
}

/** Allows the site's workers. Call it before starting one; only the first call has an effect. */
export function admitWorkers(base: string): void {
  if (admitted) return;
  admitted = true;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (text) => {
      const url = new URL(text, location.href);
      const isOwn = url.origin === location.origin && url.pathname.startsWith(base) && url.search === '';
      if (!isOwn || !workers.test(url.pathname.slice(base.length)))
        throw new TypeError(`${text} is not a worker of this site.`);
      return text;
    },
  });
}

/** Files below the base path that may run as workers: for saved pages, for search, and for the patterns of grep. */
const workers = /^(?:sw\.js|assets\/(?:match|search)Worker-[\w-]+\.js)$/;

let admitted = false;
