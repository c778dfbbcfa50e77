/** Makes the template of pages in dev. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontsScript, plainScript, settingsScript, typefaceScript } from '../browser/inlineScript.ts';
import { collapseWhitespace } from '../documents/template.ts';
import { loadedFonts } from '../extensions/fonts/fontCss.ts';
import type { Planned, Prepared, Template } from '../plan/model.ts';
import { siteLinks } from '../publish/webManifest.ts';
import { devStateId } from '../types/dev.ts';
import type { DevClient } from './devClient.ts';
import { devStyles, type OpenPages } from './openPages.ts';

/** What a template is made from, besides the site. */
export type TemplateInputs = { packageRoot: string; client: DevClient; openPages: OpenPages };

/**
 * Returns a template that loads the client of dev, and contains the state that the page begins with. It has no policy,
 * because Vite's hot reload could not obey one, and changed styles would not be those of the policy. It has no analytics,
 * which would count the author.
 */
export async function devTemplate(
  { packageRoot, client, openPages }: TemplateInputs,
  planned: Planned,
  prepared: Prepared,
): Promise<Template> {
  const { base } = prepared.site;
  const fonts = fontsScript(base, loadedFonts(prepared.extensions.fonts));
  const styles = devStyles(prepared, client);
  const state = JSON.stringify(openPages.stateOf(planned)).replaceAll('<', '\\u003c');
  return {
    html: collapseWhitespace(await readFile(join(packageRoot, 'index.html'), 'utf8')),
    base,
    policy: '',
    renderPage: await client.renderPage(),
    headStart: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    headEnd: [
      siteLinks(prepared),
      `<meta name="catpost" content="${client.marker}">`,
      `<style id="site-themes">${styles['site-themes']}</style>`,
      client.styleElements,
      `<style id="site-style">${styles['site-style']}</style>`,
      `<script>${plainScript}${settingsScript(base)}${typefaceScript(base)}${fonts}</script>`,
      `<script type="application/json" id="${devStateId}">${state}</script>`,
      client.scriptElements,
    ].join(''),
  };
}
