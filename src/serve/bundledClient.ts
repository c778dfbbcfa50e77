/** Serves the bundled scripts, styles and fonts in dev, where there is no Vite. */

import { contentsOf } from '../documents/entryContents.ts';
import { type Client, withBase } from '../documents/template.ts';
import type { DevClient } from './devClient.ts';

/** The client of a dev server without Vite, and the files that it loads, by path. */
export type BundledClient = DevClient & { files: Map<string, Buffer> };

/** Returns the client for pages at the base `/`. */
export function bundledClient({ scriptName, files, style, optionalStyles, devScript }: Client): BundledClient {
  // A service worker would show saved pages in place of edited ones.
  const served = files.filter(({ name }) => name.startsWith('assets/'));
  return {
    marker: `/${scriptName}`,
    styleElements: `<style>${withBase(style, '/')}</style>`,
    scriptElements: [`/${scriptName}`, devScriptPath]
      .map((path) => `<script type="module" src="${path}"></script>`)
      .join(''),
    optionalStyle: (name) => withBase(optionalStyles[name] ?? '', '/'),
    isReserved: () => false,
    makeContents: async () => contentsOf,
    renderPage: async () => undefined,
    completePage: async (_, html) => html,
    files: new Map([
      ...served.map(({ name, base64 }) => [`/${name}`, Buffer.from(base64, 'base64')] as const),
      [devScriptPath, Buffer.from(devScript)],
    ]),
  };
}

/** Its name has no hash, so a browser asks for it again with each page. */
const devScriptPath = '/@catpost/dev.js';
