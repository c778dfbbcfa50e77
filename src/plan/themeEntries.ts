/** Plans the files that the author's stylesheets name, the scripts of components, and the author's fonts. */
import type { Extensions, SiteFont } from '../extensions/model.ts';
import type { Entry } from './model.ts';

/** Returns an entry for each file, which is copied under a path with its hash. */
export function themeEntries({ stylesheet, components, fonts }: Extensions): Entry[] {
  const stylesheets = [stylesheet, ...components.list.map((component) => component.stylesheet)];
  const files = stylesheets.flatMap((sheet) =>
    (sheet?.files ?? []).map((file) => ({ ...file, owner: `a file of ${sheet?.name}` })),
  );
  const scripts = components.scripts.map((script) => ({ ...script, owner: 'the scripts of components/' }));
  return [...entriesOf([...files, ...scripts]), ...fontEntries(fonts)];
}

/** Returns an entry for each font. */
export function fontEntries(fonts: SiteFont[]): Entry[] {
  return entriesOf(fonts.map(({ path, absolute, family }) => ({ path, absolute, owner: `the font ${family}` })));
}

/** Two stylesheets may name one file, and a font may have several roles. */
function entriesOf(files: { path: string; absolute: string; owner: string }[]): Entry[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return [...byPath.values()].map(({ path, absolute, owner }) => ({ path, owner, source: { kind: 'copy', absolute } }));
}
