/** Trusted Types (decision 8): the policy `default`, which admits the site's own workers by name, and nothing else. */

/** Files at the base that may run as a worker. */
const workers = ['sw.js'];

/** The address of the service worker; a browser with Trusted Types asks the policy about it where it is used. */
export function workerUrl(base: string): string {
  admitWorkers(base);
  return `${base}sw.js`;
}

let admitted = false;

function admitWorkers(base: string): void {
  if (admitted) return;
  admitted = true;
  const own = new Set(workers.map((name) => base + name));
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!own.has(url)) throw new TypeError(`${url} is no worker of this site.`);
      return url;
    },
  });
}
