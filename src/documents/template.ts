import { hash } from 'node:crypto';
import { inlineScript } from '../browser/inlineScript.ts';
import type { Template } from '../plan/model.ts';
import { printCss } from '../styles/printCss.ts';
import { themeCss } from '../styles/themeCss.ts';
/** What is the same on every page: the policy, the marker by which the browser knows a newer deploy, style and script. */
import { escapeHtml } from '../text/escapeHtml.ts';
import type { Site } from '../types/content.ts';

import { contentSecurityPolicy } from './policy.ts';

/** The template of a built site. `html` is index.html, `links` the elements that name icons and manifest. */
export function builtTemplate(html: string, client: Client, { base, config }: Site, links: string): Template {
  const common = themeCss(config.theme) + client.style.replaceAll(basePlaceholder, () => base);
  const style = common + printCss(config.url);
  const script = inlineScript(base);
  const policyOf = (text: string) => contentSecurityPolicy({ style: text, script }, config);
  const policy = policyOf(style);
  // The policy holds the hash of the style. A document goes on under the policy that it came with, so a newer one counts;
  // but for the host on paper, which is no reason to load a page anew.
  const marker = `${base}${client.scriptName} ${hash('sha256', policyOf(common)).slice(0, 8)}`;
  const headStart = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    '<meta name="color-scheme" content="dark light">',
  ].join('');
  const headEnd = [
    links,
    `<meta name="catpost" content="${escapeHtml(marker)}">`,
    `<style>${style}</style>`,
    `<script>${script}</script>`,
  ].join('');
  return { html: collapseWhitespace(html), headStart, headEnd, base, policy };
}

/** index.html without the white space between its elements, which is in every document of the site. */
export function collapseWhitespace(html: string): string {
  return html.replace(/>\s+</g, '><').trim();
}

/**
 * Names are paths below the base, hashed by content: `assets/main-AbC123.js`. `files` holds the main script, the
 * scripts that it loads when they are used, the service worker, and what the stylesheet asks for, as base64. In `style` the base of such
 * an address is `basePlaceholder`.
 */
export type Client = { scriptName: string; files: { name: string; base64: string }[]; style: string };

/** Stands for the base in the addresses of the stylesheet, which is bundled before the base is known. */
export const basePlaceholder = '/@base/';
