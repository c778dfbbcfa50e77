/**
 * Writes the web manifest, and the elements of every page's head that link it and the icons and set the theme colours.
 */

import { hrefOf } from '../content/paths/href.ts';
import { siteLanguage } from '../documents/postLinks.ts';
import type { Entry, Prepared, PublicFile } from '../plan/model.ts';
import { escapeHtml } from '../text/escapeHtml.ts';

import { backgroundOf, iconEntryOf, iconPaths } from './siteIcons.ts';

const manifestPath = '/manifest.webmanifest';

/** Returns the manifest, unless the author has one. */
export function manifestEntries(publicFiles: PublicFile[]): Entry[] {
  if (publicFiles.some(({ path }) => manifestPaths.includes(path))) return [];
  return [{ path: manifestPath, owner: 'the web manifest', source: { kind: 'generated', make: manifestText } }];
}

const manifestPaths = [manifestPath, '/site.webmanifest', '/manifest.json'];

/**
 * Returns the elements of the head that link icons and manifest, and set the colours of the browser's own interface.
 */
export function siteLinks({ site, entries, icons }: Prepared): string {
  const paths = new Set(entries.map(({ path }) => path));
  const touchIcons = icons.filter(({ purpose }) => purpose === 'touch-icon').map(({ path }) => path);
  const links = {
    icon: iconPaths,
    'apple-touch-icon': ['/apple-touch-icon.png', ...touchIcons],
    manifest: manifestPaths,
  };
  const colours = { dark: 'green', light: 'paper' } as const;
  return [
    ...Object.entries(links).map(([rel, candidates]) => {
      const path = candidates.find((candidate) => paths.has(candidate));
      return path === undefined ? '' : `<link rel="${rel}" href="${escapeHtml(hrefOf(path, site.base))}">`;
    }),
    ...Object.entries(colours).map(([scheme, theme]) => {
      const media = `(prefers-color-scheme: ${scheme})`;
      return `<meta name="theme-color" content="${backgroundOf(site, theme)}" media="${media}">`;
    }),
  ].join('');
}

/**
 * `display` is `browser`: a reader needs the address bar, tabs and search, so the site does not ask for its own window.
 */
function manifestText({ site, entries, icons }: Prepared): string {
  const { config, base } = site;
  const { language, direction } = siteLanguage(site);
  const colour = backgroundOf(site, 'green');
  const iconPath = iconEntryOf(entries)?.path ?? '';
  const manifest = {
    name: config.title,
    short_name: config.title,
    ...(config.description === '' ? {} : { description: config.description }),
    lang: language,
    dir: direction,
    id: base,
    start_url: base,
    scope: base,
    display: 'browser',
    background_color: colour,
    theme_color: colour,
    icons: [
      ...(iconPath.endsWith('.svg') ? [{ src: hrefOf(iconPath, base), sizes: 'any', type: 'image/svg+xml' }] : []),
      ...icons
        .filter(({ purpose }) => purpose === 'icon')
        .map(({ path, width }) => ({ src: hrefOf(path, base), sizes: `${width}x${width}`, type: 'image/png' })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
