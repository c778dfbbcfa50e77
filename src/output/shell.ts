/** What is the same on every page: the policy, the marker by which the browser knows a newer deploy, style and script. */
import { hash } from 'node:crypto';
import { inlineScript } from '../browser/inlineScript.ts';
import { printCss } from '../styles/printCss.ts';
import { themeCss } from '../styles/themeCss.ts';
import type { Site } from '../types.ts';
import { basePlaceholder, type Client } from './client.ts';
import { escapeHtml, type Shell } from './html.ts';
import { contentSecurityPolicy } from './policy.ts';

/** The shell of a built site. `template` is index.html, `links` the elements that name icons and manifest. */
export function builtShell(template: string, client: Client, { base, config }: Site, links: string): Shell {
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
  return { template: squeeze(template), headStart, headEnd, base, policy };
}

/** index.html without the white space between its elements, which is in every document of the site. */
export function squeeze(template: string): string {
  return template.replace(/>\s+</g, '><').trim();
}
