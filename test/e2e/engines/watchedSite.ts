/** Serves a site whose pages report what goes wrong in them, in any engine and from their first script on. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderHandler } from '../../../src/serve/serve.ts';
import type { Files } from '../../temporaryFolder.ts';
import { madeOnce } from '../madeOnce.ts';
import { buildOnce, copyOf } from '../servedSite.ts';

export type WatchedSite = {
  url: (path: string) => string;
  /** The errors, warnings and violations of the policy so far, each with the path of its page. */
  reports: string[];
  /** Serves documents in which no script runs, and forms and links work. */
  blockScripts: () => void;
  /** Holds back the files whose path contains the text, until the returned function is called. */
  hold: (text: string) => () => void;
  goOffline: () => void;
};

/**
 * Builds a site once in a run of the tests, adds the script that reports to each of its documents, and returns the
 * folder.
 */
export function watchedFolder(name: string, files: Files, words: string[] = []): Promise<string> {
  return madeOnce(`watched-${name}`, async () => watch(await copyOf(await buildOnce(files, words))));
}

/**
 * Serves such a folder until the test has finished. Each test gets an origin of its own, so none finds what another one
 * has stored in the browser.
 */
export async function serveWatched(folder: string): Promise<WatchedSite> {
  const answer = folderHandler(folder);
  const reports: string[] = [];
  let hasScripts = true;
  let held = { text: '', released: Promise.resolve() };
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      for await (const chunk of request) reports.push(String(chunk));
      response.end();
      return;
    }
    if (held.text !== '' && request.url?.includes(held.text)) await held.released;
    if (!hasScripts) sandbox(response);
    answer(request, response);
  });
  const port = await listen(server);
  const goOffline = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(goOffline);
  return {
    url: (path) => `http://localhost:${port}${path}`,
    reports,
    blockScripts: () => {
      hasScripts = false;
    },
    hold: (text) => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { text, released };
      return release;
    },
    goOffline,
  };
}

/** Starts the server on a free port, and returns the port. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/**
 * Adds a directive to the policy in the header. It keeps a document from running scripts as a setting of the browser
 * does, so `scripting: none` matches.
 */
function sandbox(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  const directive = 'sandbox allow-same-origin allow-forms allow-top-navigation';
  response.setHeader = (name, value) =>
    setHeader(name, /^content-security-policy$/i.test(name) ? `${value}; ${directive}` : value);
}

/** Adds the script to each document of a folder, allows it in the policy, and returns the folder. */
async function watch(folder: string): Promise<string> {
  const hash = createHash('sha256').update(script).digest('base64');
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    const allowing = text.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
    await writeFile(join(folder, name), allowing.replace('<meta name="viewport"', `<script>${script}</script>$&`));
  }
  return folder;
}

/**
 * Reports synchronously, so that no report is lost when the page is left. The listener for `catpost:keys` lets a
 * journey wait until the page takes keys.
 */
const script = `(function(){
function report(kind,text){try{var r=new XMLHttpRequest();r.open("POST","/reports",false);r.send(location.pathname+" "+kind+": "+text)}catch(e){}}
addEventListener("error",function(e){report("error",e.message||"cannot load "+e.target.outerHTML)},true);
addEventListener("unhandledrejection",function(e){report("rejection",e.reason&&e.reason.stack||e.reason)});
addEventListener("securitypolicyviolation",function(e){report("policy",e.violatedDirective+" "+e.blockedURI+" "+e.sample)});
["error","warn"].forEach(function(n){var f=console[n];console[n]=function(){report("console",[].join.call(arguments," "));f.apply(console,arguments)}});
document.addEventListener("catpost:keys",function(){window.takesKeys=true})})()`;
