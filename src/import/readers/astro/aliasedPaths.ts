/** Resolves addresses in texts that begin with an alias of the project, such as `~/assets/cat.png`. */
import { posix } from 'node:path';
import { findLinks } from '../../body/links.ts';
import type { Pass } from '../../body/model.ts';
import type { ForeignFolder } from '../../folder/model.ts';
import { textAt } from '../../settings/dataSettings.ts';
import { isPlainObject, valueAt } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** Returns a pass that writes such addresses from the root. The aliases are those of `tsconfig.json`, and the usual ones. */
export async function aliasedPaths(folder: ForeignFolder): Promise<Pass> {
  const aliases = await aliasesOf(folder);
  const known = new Set(folder.files.map(({ file }) => file));
  return (body) =>
    findLinks(body).flatMap(({ url, start, end }) => {
      const alias = aliases.find(({ prefix }) => url.startsWith(prefix));
      if (alias === undefined) return [];
      const file = posix.join(alias.folder, url.slice(alias.prefix.length).replace(/[?#].*$/, ''));
      return known.has(file) ? [{ start, end, text: `@/${file}` }] : [];
    });
}

async function aliasesOf({ read }: ForeignFolder): Promise<{ prefix: string; folder: string }[]> {
  const { main } = await readSettings('tsconfig.json', read);
  const paths = valueAt(main, 'compilerOptions', 'paths');
  const base = textAt(main, 'compilerOptions', 'baseUrl') ?? '.';
  const written = Object.entries(isPlainObject(paths) ? paths : {}).flatMap(([name, targets]) => {
    const [target] = Array.isArray(targets) ? targets : [];
    if (typeof target !== 'string' || !name.endsWith('/*') || !target.endsWith('/*')) return [];
    return [{ prefix: name.slice(0, -1), folder: posix.join(base, target.slice(0, -1)) }];
  });
  return [
    ...written,
    { prefix: '~/', folder: 'src' },
    { prefix: '@/', folder: 'src' },
    { prefix: '@assets/', folder: 'src/assets' },
  ];
}
