/** Recognizes a site of Hexo, which is read as a folder of markdown (https://hexo.io/docs/setup). */
import type { ForeignFolder } from '../../folder/model.ts';

/** Returns whether a folder is the root of such a site. Jekyll has a `_config.yml` too. */
export function isHexo(names: ReadonlySet<string>, read: ForeignFolder['read']): boolean {
  if (!names.has('source')) return false;
  return (names.has('_config.yml') && names.has('scaffolds')) || hexoKey.test(read('_config.yml') ?? '');
}

/** Keys that only the settings of Hexo have. */
const hexoKey = /^(?:source_dir|new_post_name|skip_render|post_asset_folder):/m;
