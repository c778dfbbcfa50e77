/** What is the same on every page: the policy, the marker by which the browser knows a newer deploy, style and script. */
import { hash } from 'node:crypto';
import { inlineScript } from '../browser/inlineScript.ts';
import { basePlaceholder, type Client } from './client.ts';
import { escapeHtml, type Shell } from './html.ts';
import { contentSecurityPolicy } from './policy.ts';

/** `template` is index.html, `icon` the href of the favicon, `media` the hosts of site.yaml. */
export type ShellOptions = { template: string; base: string; icon: string; media: string[] };

/** The shell of a built site. */
export function builtShell(client: Client, { template, base, icon, media }: ShellOptions): Shell {
  const style = client.style.replaceAll(basePlaceholder, base);
  const policy = contentSecurityPolicy({ style, script: inlineScript }, media);
  // The policy holds the hash of the style. A document goes on under the policy that it came with, so a newer one counts.
  const marker = `${base}${client.scriptName} ${hash('sha256', policy).slice(0, 8)}`;
  const headStart = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    '<meta name="color-scheme" content="dark light">',
  ].join('');
  const headEnd = [
    `<link rel="icon" href="${escapeHtml(icon)}">`,
    `<meta name="catpost" content="${escapeHtml(marker)}">`,
    `<style>${style}</style>`,
    `<script>${inlineScript}</script>`,
  ].join('');
  return { template: squeeze(template), headStart, headEnd, base };
}

/** index.html without the white space between its elements, which is in every document of the site. */
export function squeeze(template: string): string {
  return template.replace(/>\s+</g, '><').trim();
}
