/** Trusted Types (decision 8): the policy `default`, which admits the site's own workers by name, and nothing else. */

/** The address of the service worker; a browser with Trusted Types asks the policy about it where it is used. */
export function workerUrl(base: string): string {
  admitWorkers(base);
  return `${base}sw.js`;
}

/** To be called before a worker is started; once is enough for a page. */
export function admitWorkers(base: string): void {
  if (admitted) return;
  admitted = true;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (text) => {
      const url = new URL(text, location.href);
      const isOwn = url.origin === location.origin && url.pathname.startsWith(base) && url.search === '';
      if (!isOwn || !workers.test(url.pathname.slice(base.length)))
        throw new TypeError(`${text} is no worker of this site.`);
      return text;
    },
  });
}

/** Files below the base that may run as a worker: for saved pages, for search, and for the patterns of grep. */
const workers = /^(?:sw\.js|pagefind\/pagefind-worker\.js|assets\/matchWorker-[\w-]+\.js)$/;

let admitted = false;
