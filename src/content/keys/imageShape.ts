/** The value of a setting that names an image. */
import { z } from 'zod';
import { isRecord } from '../yaml/locatedValues.ts';

const text = z.string({ error: 'must be text' });

/** An address alone, or an address and its alternative text. Hugo's themes write `image` for the address. */
export const imageShape = z.preprocess(
  (value) => {
    if (typeof value === 'string') return { src: value };
    if (!isRecord(value) || !('image' in value) || 'src' in value) return value;
    const { image, ...others } = value;
    return { ...others, src: image };
  },
  z.strictObject(
    { src: text, alt: text.nullish() },
    { error: (issue) => (issue.code === 'invalid_type' ? 'must be an address, or src and alt' : undefined) },
  ),
);

/**
 * A cover. Themes of Hugo write `hidden: true` beside an image that no page shows, and `relative` about an address that
 * catpost resolves anyway.
 */
export const coverShape = z.preprocess((value) => {
  if (!isRecord(value)) return value;
  const { hidden, relative: _, ...cover } = value;
  return hidden === true ? null : cover;
}, imageShape.nullable());
