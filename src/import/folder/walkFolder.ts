/** Walks through a foreign folder. Symbolic links are followed if they stay within it, and never in a circle. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isIgnored } from '../../content/files/listFiles.ts';
import { buildRecordName } from '../../disk/buildRecord.ts';
import { isWithinOrSame } from '../../disk/isWithin.ts';
import type { ForeignFile, LeftOut } from './model.ts';

/** A walk through a folder. Paths are relative to the root. */
export type Walk = {
  /** Returns the files below a folder; none if it is not there. */
  filesBelow: (folder: string) => ForeignFile[];
  /** Returns the files that lie directly in a folder. */
  filesIn: (folder: string) => ForeignFile[];
  /** Returns the links that were not followed so far, and why. */
  leftOut: () => LeftOut[];
};

/** Folders with a dot in which GitBook and VuePress have pictures. */
const hiddenPublicFolders: ReadonlySet<string> = new Set(['.gitbook', '.vuepress']);

/** How often links may lead to one folder, so that links between folders do not multiply their files. */
const mostWays = 20;

/** A file or a folder. `absolute` is where it is after all links, and `above` are the folders that it is in. */
type Place = ForeignFile & { above: readonly string[] };

/** Begins a walk. Files of git, editors, node_modules and sites that catpost has built are not listed. */
export function walkFolder(root: string): Walk {
  const realRoot = realpathSync(root);
  const ways = new Map<string, number>();
  const leftOut = new Map<string, LeftOut>();

  function visible({ file, absolute, above }: Place): { files: Place[]; folders: Place[] } {
    const found: { files: Place[]; folders: Place[] } = { files: [], folders: [] };
    for (const item of itemsOf(absolute)) {
      if (isHidden(item.name)) continue;
      const place = { file: file === '' ? item.name : `${file}/${item.name}`, above: [...above, absolute] };
      const target = item.isSymbolicLink() ? follow(place) : join(absolute, item.name);
      if (target === null) continue;
      const kind = item.isSymbolicLink() ? statSync(target) : item;
      if (kind.isDirectory()) found.folders.push({ ...place, absolute: target });
      else if (kind.isFile()) found.files.push({ ...place, absolute: target });
    }
    return found;
  }

  /** Returns where a link leads to; null if it is left out. */
  function follow({ file, above }: Omit<Place, 'absolute'>): string | null {
    const target = realPath(join(above.at(-1) ?? root, file.slice(file.lastIndexOf('/') + 1)));
    const absolute = target === null ? null : join(root, relative(realRoot, target));
    const why = reasonToLeave(target, absolute, above);
    if (why === null) return absolute;
    leftOut.set(file, { file, part: file, why: `it is a symbolic link ${why}` });
    return null;
  }

  function reasonToLeave(target: string | null, absolute: string | null, above: readonly string[]): string | null {
    if (target === null || absolute === null) return 'to nothing';
    if (!isWithinOrSame(target, realRoot)) return 'to another folder than that of the blog';
    if (above.includes(absolute)) return 'to a folder that it is in';
    if (relative(realRoot, target).split(sep).some(isHidden)) return 'to something that is hidden';
    return (ways.get(absolute) ?? 0) < mostWays ? null : 'to a folder that many others lead to';
  }

  function below(place: Place): ForeignFile[] {
    const count = ways.get(place.absolute) ?? 0;
    if (count > mostWays || existsSync(join(place.absolute, buildRecordName))) return [];
    ways.set(place.absolute, count + 1);
    const { files, folders } = visible(place);
    return [...files.map(asFile), ...folders.flatMap(below)];
  }

  /** A folder that an earlier link leads out of the root with has no place. */
  function placeOf(folder: string): Place | null {
    const real = realPath(join(root, folder));
    if (real === null || !isWithinOrSame(real, realRoot)) return null;
    return { file: folder, absolute: join(root, relative(realRoot, real)), above: [] };
  }

  return {
    filesBelow: (folder) => [placeOf(folder)].flatMap((place) => (place === null ? [] : below(place))),
    filesIn: (folder) => [placeOf(folder)].flatMap((place) => (place === null ? [] : visible(place).files.map(asFile))),
    leftOut: () => [...leftOut.values()],
  };
}

function asFile({ file, absolute }: Place): ForeignFile {
  return { file, absolute };
}

function isHidden(name: string): boolean {
  return isIgnored(name) && !hiddenPublicFolders.has(name);
}

/** A folder that cannot be read has no items. */
function itemsOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
