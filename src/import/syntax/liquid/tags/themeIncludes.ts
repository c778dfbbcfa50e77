/** The included files of widespread themes, which are in a package of the theme and not in the folder. */
import { alertOf } from '../../../markup/alerts.ts';
import { imageOf, videoOf } from '../../../markup/blocks.ts';

/**
 * Returns what an included file shows; null for an unknown one. The names are those of Minimal Mistakes
 * (https://mmistakes.github.io/minimal-mistakes/docs/helpers/) and of themes for documentation.
 */
export function themeInclude(file: string, attributes: ReadonlyMap<string, string>): string | null {
  const name = file
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
  const first = (...keys: string[]) =>
    keys.map((key) => attributes.get(key)).find((value) => value !== undefined) ?? null;
  if (/^(?:toc|seo|head-custom|social|share|comments|analytics)$/.test(name)) return '';
  if (/^(?:figure|image|img|picture)$/.test(name)) {
    const src = first('image_path', 'src', 'url', 'file', 'path');
    return src === null ? null : imageOf({ src, alt: first('alt', 'caption') ?? '', caption: first('caption') });
  }
  if (/^(?:video|youtube|vimeo)$/.test(name)) {
    const id = first('id', 'video_id');
    const isVimeo = name === 'vimeo' || attributes.get('provider') === 'vimeo';
    return id === null ? null : videoOf(isVimeo ? 'vimeo' : 'youtube', id, first('title'));
  }
  const content = first('content', 'text');
  const isAlert = /^(?:note|tip|info|warning|important|danger|caution|alert|callout|notice)$/.test(name);
  return isAlert && content !== null ? alertOf(first('type') ?? name, first('title'), content) : null;
}
