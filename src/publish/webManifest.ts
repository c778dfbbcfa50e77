/** The web manifest, and the elements of every page's head that name it, the icons and the site's colours. */

import { hrefOf } from '../content/paths/paths.ts';
import { siteLanguage } from '../documents/postLinks.ts';
import type { Entry, Prepared, PublicFile, SiteIcon } from '../plan/model.ts';
import { escapeHtml } from '../text/escapeHtml.ts';

import { backgroundOf, iconEntryOf, iconPaths } from './siteIcons.ts';

const manifestPath = '/manifest.webmanifest';

/** The manifest, unless the author has one. */
export function manifestEntries(publicFiles: PublicFile[]): Entry[] {
  if (publicFiles.some(({ path }) => manifestPaths.includes(path))) return [];
  return [{ path: manifestPath, owner: 'the web manifest', source: { kind: 'made', make: manifestText } }];
}

const manifestPaths = [manifestPath, '/site.webmanifest', '/manifest.json'];

/** Reading happens in a browser, with its address, its tabs and its search; so the manifest asks for no window. */
function manifestText({ site, entries, icons }: Prepared): string {
  const { config, base } = site;
  const { language, direction } = siteLanguage(site);
  const colour = backgroundOf(site, 'green');
  const drawing = iconEntryOf(entries)?.path ?? '';
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
      ...(drawing.endsWith('.svg') ? [{ src: hrefOf(drawing, base), sizes: 'any', type: 'image/svg+xml' }] : []),
      ...icons
        .filter(({ purpose }) => purpose === 'icon')
        .map(({ path, width }) => ({ src: hrefOf(path, base), sizes: `${width}x${width}`, type: 'image/png' })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Icon, manifest and the colours of the browser's own frame, as elements of the head. */
export function siteLinks({ site, entries, icons }: Prepared): string {
  const paths = new Set(entries.map(({ path }) => path));
  const touch = ['/apple-touch-icon.png', ...icons.filter(({ purpose }) => purpose === 'touch-icon').map(pathOf)];
  const links = { icon: iconPaths, 'apple-touch-icon': touch, manifest: manifestPaths };
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

function pathOf({ path }: SiteIcon): string {
  return path;
}
