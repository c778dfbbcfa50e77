/** Collects the licences of the packages whose code is in the bundles, which all ask that their text is passed on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compare } from '../text/compare.ts';

/** Returns the notices of the packages in these folders, as a text. Throws an error if one names no licence. */
export function noticesOf(folders: string[], ownNotices: string[]): string {
  const notices = folders.map(noticeOf).sort((a, b) => compare(a.name, b.name));
  const sections = new Map(notices.map(({ name, text }) => [name, text]));
  const intro = 'The bundles of catpost contain code of these packages, under their own licences.';
  return `${[intro, ...sections.values(), ...ownNotices.map((text) => text.trim())].join(separator)}\n`;
}

/** Returns the folders of the packages that the modules belong to, each once. */
export function packageFoldersOf(moduleIds: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const folder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders];
}

const separator = `\n\n${'-'.repeat(80)}\n\n`;

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

function noticeOf(folder: string): { name: string; text: string } {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const name = `${manifest.name} ${manifest.version}`;
  // Some licences, such as the EPL of elkjs, ask to say where the source is.
  const source = manifest.repository === undefined ? [] : [`Source: ${manifest.repository}`];
  return {
    name,
    text: [[`${name} (${manifest.license})`, ...source].join('\n'), ...licenceTexts(folder)].join('\n\n'),
  };
}

/** Reads the licence of a package. Some packages have only the name of their licence in their manifest. */
function licenceTexts(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i.test(name)).sort(compare);
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim());
}
