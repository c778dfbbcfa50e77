/** Reads the pictures that a front matter names. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { readBoolean } from '../../content/values/words.ts';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import type { ValueReader } from './foundValues.ts';
import type { ForeignValues, Picture } from './model.ts';
import { readText } from './readText.ts';

/** Returns the first picture. Its text may be in the same object, or in a key beside it, such as `image_alt`. */
export function readPicture(reader: ValueReader, meaning: 'image' | 'cover', values: ForeignValues): Picture | null {
  return reader.first(meaning, (value, { name }) => {
    const picture = pictureOf(value);
    if (picture === null || picture.alt !== null) return picture;
    const altKey = altKeyFor(name, values);
    if (altKey !== null) reader.use(altKey);
    return { ...picture, alt: altKey === null ? null : readText(values[altKey]) };
  });
}

/** Reads an address, the first of a list, or an object such as `{ image, alt, caption }`. */
function pictureOf(value: unknown): Picture | null {
  if (Array.isArray(value)) return value.length > 0 ? pictureOf(value[0]) : null;
  if (!isRecord(value)) {
    const written = readText(value);
    return written === null || readBoolean(written) !== null ? null : pictureIn(written);
  }
  const own = new Map(Object.entries(value).map(([key, inner]) => [foldKey(key), inner] as const));
  // Themes of Hugo write `hidden: true` beside an image that no page shows.
  if (readBoolean(own.get('hidden')) === true) return null;
  const inner = firstIn(own, [
    'src',
    'image',
    'url',
    'path',
    'file',
    'filename',
    'href',
    'source',
    'img',
    'feature',
    'relative',
  ]);
  const picture = inner === null ? null : pictureIn(inner);
  return picture === null ? null : { src: picture.src, alt: picture.alt ?? altIn(own) };
}

/** An empty text says that the picture is a decoration. */
function altIn(own: ReadonlyMap<string, unknown>): string | null {
  return own.get('alt') === '' ? '' : firstIn(own, ['alt', 'alttext', 'caption', 'title', 'description']);
}

/** Reads an address, a picture in markdown, or an embed of Obsidian. */
function pictureIn(written: string): Picture | null {
  const [, alt = '', markdown] = /^!\[([^\]]*)\]\(\s*<?([^\s<>]+)>?[^)]*\)$/.exec(written) ?? [];
  if (markdown !== undefined) return { src: markdown, alt: alt === '' ? null : alt };
  const [, embedded] = /^!?\[\[([^|\]]+)(?:\|[^\]]*)?\]\]$/.exec(written) ?? [];
  const src = (embedded ?? written).trim();
  return /\s/.test(src) && !/\.\w{3,4}$/.test(src) ? null : { src, alt: null };
}

function firstIn(own: ReadonlyMap<string, unknown>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = readText(own.get(key));
    if (text !== null) return text;
  }
  return null;
}

/** Returns the key that says what the picture of a key shows: `cover_alt`, `coverImageAlt`, `bannerAltText`. */
function altKeyFor(name: string, values: ForeignValues): string | null {
  const folded = foldKey(name);
  const base = folded.replace(/(?:image|img|url|src)$/, '');
  const names = new Set(
    [folded, base, `${base}image`].flatMap((each) => [`${each}alt`, `${each}alttext`, `alt${each}`]),
  );
  return Object.keys(values).find((key) => names.has(foldKey(key)) && readText(values[key]) !== null) ?? null;
}
