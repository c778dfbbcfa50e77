/** Serves a site whose pages report what goes wrong in them, in any engine and from their first script on. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderHandler } from '../../../src/serve/serve.ts';
import { madeOnce } from '../madeOnce.ts';
import { sampleContent, sampleDate } from '../sampleContent.ts';
import { buildOnce, copyOf } from '../servedSite.ts';

/** `reports` are the errors, warnings and violations of the policy so far, each with its page. */
export type WatchedSite = { url: (path: string) => string; reports: string[]; goOffline: () => void };

/**
 * Builds the sample site once, and serves it until the test has finished. Each test gets an origin of its own, so none
 * finds what another one has stored in the browser.
 */
export async function watchedSite(): Promise<WatchedSite> {
  const folder = await madeOnce('watched', async () => watch(await copyOf(await buildOnce(sampleContent, sampleDate))));
  const answer = folderHandler(folder);
  const reports: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return answer(request, response);
    let text = '';
    for await (const chunk of request) text += chunk;
    reports.push(text);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const goOffline = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(goOffline);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: (path) => `http://localhost:${address.port}${path}`, reports, goOffline };
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
 * Reports synchronously, so that no report is lost when the page is left. The answer to `catpost:keys` lets a journey
 * wait for the keys of the page.
 */
const script = `(function(){
function report(kind,text){try{var r=new XMLHttpRequest();r.open("POST","/reports",false);r.send(location.pathname+" "+kind+": "+text)}catch(e){}}
addEventListener("error",function(e){report("error",e.message||"cannot load "+e.target.outerHTML)},true);
addEventListener("unhandledrejection",function(e){report("rejection",e.reason&&e.reason.stack||e.reason)});
addEventListener("securitypolicyviolation",function(e){report("policy",e.violatedDirective+" "+e.blockedURI+" "+e.sample)});
["error","warn"].forEach(function(n){var f=console[n];console[n]=function(){report("console",[].join.call(arguments," "));f.apply(console,arguments)}});
document.addEventListener("catpost:keys",function(){window.takesKeys=true})})()`;
