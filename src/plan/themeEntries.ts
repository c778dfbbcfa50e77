/** Plans the files that theme.css names. */
import type { Extensions } from '../extensions/model.ts';
import type { Entry } from './model.ts';

/** Returns an entry for each file, which is copied under a path with its hash. */
export function themeEntries({ stylesheet }: Extensions): Entry[] {
  return (stylesheet?.files ?? []).map(({ path, absolute }) => ({
    path,
    owner: `a file of ${stylesheet?.name}`,
    source: { kind: 'copy', absolute },
  }));
}
