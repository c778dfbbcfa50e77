/**
 * Makes the parts that every document has in common: policy, marker, style and script. A changed marker shows the
 * browser that there is a new deploy.
 */

import { hash } from 'node:crypto';
import { inlineScript } from '../browser/inlineScript.ts';
import { loadedFonts } from '../extensions/fonts/fontCss.ts';
import type { Prepared, RenderPage, Template } from '../plan/model.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import { contentSecurityPolicy } from './policy.ts';
import { serviceLinks } from './services/serviceLinks.ts';
import { siteStyleOf } from './siteStyle.ts';
import { ownHead } from './slots/ownHead.ts';

/** Returns the template of a built site. `html` is index.html; `links` are the elements for icons and manifest. */
export function builtTemplate(
  html: string,
  client: Client,
  prepared: Pick<Prepared, 'site' | 'extensions' | 'bodies'>,
  links: string,
): Template {
  const { base, config } = prepared.site;
  const head = ownHead(prepared);
  const { themes, own, print } = siteStyleOf(prepared, (name) => withBase(client.optionalStyles[name] ?? '', base));
  const screenStyle = themes + withBase(client.style, base) + own;
  const style = screenStyle + print;
  const script = inlineScript(base, loadedFonts(prepared.extensions.fonts));
  const policyOf = (text: string) => contentSecurityPolicy({ style: text, script }, config, head);
  const policy = policyOf(style);
  // A document keeps the policy that it was loaded with, and the policy contains the hash of the style. So a change of
  // either must change the marker, which makes the browser reload, and so must a change of head.html. The print style,
  // which only names the host, is left out.
  const marker = `${base}${client.scriptName} ${hash('sha256', policyOf(screenStyle) + head.template).slice(0, 8)}`;
  const headStart = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="referrer" content="strict-origin-when-cross-origin">',
    '<meta name="color-scheme" content="dark light">',
  ].join('');
  const headEnd = [
    links,
    serviceLinks(config),
    `<meta name="catpost" content="${escapeHtml(marker)}">`,
    `<style>${style}</style>`,
    `<script>${script}</script>`,
  ].join('');
  return { html: collapseWhitespace(html), headStart, headEnd, base, policy, renderPage: client.renderPage };
}

/** Removes the white space between elements from index.html, which would otherwise be repeated in every document. */
export function collapseWhitespace(html: string): string {
  return html.replace(/>\s+</g, '><').trim();
}

/**
 * The bundle for the browser. Names are paths below the base, with a hash of the content: `assets/main-AbC123.js`.
 * `files` has the main script, the scripts that it loads on demand, the service worker and the fonts, as base64. URLs
 * in `style` start with `basePlaceholder`. `optionalStyles` are by name: see styles/optionalStyles.ts.
 */
export type Client = {
  scriptName: string;
  files: { name: string; base64: string }[];
  style: string;
  optionalStyles: Record<string, string>;
  /** The script that only dev adds to pages. */
  devScript: string;
  /** Renders pages with the author's components, if there are any. The scripts have the same components. */
  renderPage?: RenderPage | undefined;
};

/** Fills the base into the URLs of a bundled stylesheet. */
export function withBase(style: string, base: string): string {
  return style.replaceAll(basePlaceholder, () => base);
}

/** The placeholder of the base in the URLs of the stylesheet, because the bundle is made before the base is known. */
export const basePlaceholder = '/@base/';
