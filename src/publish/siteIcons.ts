/** The site's icon: where browsers find it, the default icon, and PNG files in the sizes that devices ask for. */

import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { variantPathOf } from '../content/paths/filePaths.ts';
import { makeIcons } from '../images/makeIcons.ts';
import { reasonOf } from '../images/readImage.ts';
import type { Entry, PublicFile, SiteIcon } from '../plan/model.ts';
import { withSeverity } from '../problems/problem.ts';
import { siteThemes } from '../styles/siteThemes.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import type { ThemeName } from '../types/theme.ts';

/** The paths at which a site's icon may be, best first. */
export const iconPaths = ['/favicon.svg', '/favicon.png', '/favicon.ico'];

/**
 * Returns the default icon, in the colours of the dark theme, if the author has none: browsers request one anyway, and
 * would log a 404.
 */
export function iconEntries(site: Site, publicFiles: PublicFile[]): Entry[] {
  if (publicFiles.some(({ path }) => iconPaths.includes(path))) return [];
  const { paper, accent } = siteThemes(site.config).green;
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="6" fill="${paper}"/>` +
    `<path d="m7 10 6 6-6 6m9 1h9" fill="none" stroke="${accent}" stroke-width="3"/></svg>`;
  return [{ path: '/favicon.svg', owner: 'the icon of catpost', source: { kind: 'text', text } }];
}

/**
 * Makes the PNG icons. Returns none in dev, which has no image cache, and none for an ICO file, which contains several
 * sizes. Never rejects: an icon that cannot be read is a problem.
 */
export async function siteIcons(
  site: Site,
  entries: Entry[],
  imageCache: string | null,
): Promise<{ icons: SiteIcon[]; files: Entry[]; problems: Problem[] }> {
  const entry = iconEntryOf(entries);
  const none = { icons: [], files: [], problems: [] };
  if (imageCache === null || entry === undefined || entry.path.endsWith('.ico')) return none;
  try {
    const variants = await makeIcons(await bytesOf(entry), backgroundOf(site, 'green'), imageCache);
    const icons: SiteIcon[] = [];
    const files: Entry[] = [];
    for (const { absolute, width, format, purpose } of variants) {
      const path = variantPathOf(entry.path, hash('sha256', await readFile(absolute)).slice(0, 10), { width, format });
      icons.push({ path, width, purpose: purpose === 'touch-icon' ? purpose : 'icon' });
      files.push({ path, owner: `the icons made from ${entry.owner}`, source: { kind: 'copy', absolute } });
    }
    return { icons, files, problems: [] };
  } catch (error) {
    const message = `the icon cannot be read: ${reasonOf(error)}`;
    const problem = { rule: 'image-unreadable', file: entry.owner, message, hint: 'save it again as SVG or PNG' };
    return { ...none, problems: [withSeverity(problem, site.config.problems)] };
  }
}

/** Returns the background of a theme, as site.yaml has it. */
export function backgroundOf({ config }: Site, theme: ThemeName): string {
  return siteThemes(config)[theme].paper;
}

/** Returns the icon that browsers choose. */
export function iconEntryOf(entries: Entry[]): Entry | undefined {
  return iconPaths.flatMap((path) => entries.find((entry) => entry.path === path) ?? [])[0];
}

async function bytesOf({ source, path }: Entry): Promise<Buffer> {
  if (source.kind === 'copy') return readFile(source.absolute);
  if (source.kind === 'text') return Buffer.from(source.text);
  throw new Error(`The icon ${path} is neither a file nor a text.`);
}
