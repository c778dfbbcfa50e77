/** Plans the files that theme.css and the stylesheets of components name, and the scripts of components. */
import type { Extensions } from '../extensions/model.ts';
import type { Entry } from './model.ts';

/** Returns an entry for each file, which is copied under a path with its hash. */
export function themeEntries({ stylesheet, components }: Extensions): Entry[] {
  const stylesheets = [stylesheet, ...components.list.map((component) => component.stylesheet)];
  const files = stylesheets.flatMap((sheet) =>
    (sheet?.files ?? []).map((file) => ({ ...file, owner: `a file of ${sheet?.name}` })),
  );
  const scripts = components.scripts.map((script) => ({ ...script, owner: 'the scripts of components/' }));
  // Two stylesheets may name one file.
  const byPath = new Map([...files, ...scripts].map((file) => [file.path, file]));
  return [...byPath.values()].map(({ path, absolute, owner }) => ({ path, owner, source: { kind: 'copy', absolute } }));
}
