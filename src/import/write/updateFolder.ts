/** Writes a converted site into a folder that belongs to catpost alone, such as one of the cache. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ConvertedSite } from './model.ts';
import { siteYamlOf } from './siteYaml.ts';

/** Makes the folder equal to the site. Files that are the same keep their times, so that dev sees only the others. */
export function updateFolder(folder: string, site: ConvertedSite): void {
  const texts = new Map(site.files.map(({ path, text }) => [path, text]));
  texts.set('site.yaml', siteYamlOf(site, {}));
  const copies = new Map(site.copies.map(({ path, absolute }) => [path, absolute]));
  mkdirSync(folder, { recursive: true });
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/');
    if (!item.isDirectory() && !texts.has(path) && !copies.has(path)) rmSync(join(folder, path));
  }
  for (const [path, text] of texts) writeText(join(folder, path), text);
  for (const [path, absolute] of copies) linkFile(absolute, join(folder, path));
}

function writeText(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(file, text);
}

/** Links a file of the author, which nothing in this folder is written to; copies it to another disk. */
function linkFile(from: string, to: string): void {
  const [source, target] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  if (target?.ino === source.ino && target.dev === source.dev) return;
  rmSync(to, { force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
