/** The key `fonts` of site.yaml: the author's font files, and what each is for. */
import { z } from 'zod';
import { lineAt } from '../../problems/problem.ts';
import type { FontSetting } from '../../types/config.ts';
import type { Site } from '../../types/content.ts';
import type { LocatedValues } from '../yaml/locatedValues.ts';

const notFile = 'must be a font file beside content/, such as fonts/Literata.woff2';
const notWeight = 'must be a weight such as 400, or a range such as 200 900';

const font = z.strictObject({
  file: z.string({ error: notFile }).regex(/\.(?:woff2?|ttf|otf)$/i, notFile),
  role: z.enum(['text', 'headings', 'code'], { error: 'must be text, headings or code' }),
  family: z.string({ error: 'must be the name of the font' }).nullable().default(null),
  weight: z
    .union([z.int().transform(String), z.string()], { error: notWeight })
    .refine((weight) => /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/.test(weight), notWeight)
    .nullable()
    .default(null),
  style: z.enum(['normal', 'italic'], { error: 'must be normal or italic' }).nullable().default(null),
  like: z.enum(['serif', 'sans', 'mono'], { error: 'must be serif, sans or mono' }).nullable().default(null),
});

/** The schema of `fonts`. */
export const fontsShape = z.array(font, { error: 'must be a list of entries with file and role' }).default([]);

/** The keys of an entry. */
export const fontKeys = Object.keys(font.shape);

/** Returns the fonts with the places where site.yaml names them. `text` is that of site.yaml. */
export function locatedFonts(fonts: FontSetting[], located: LocatedValues, text: string): Site['fonts'] {
  return fonts.map((setting, index) => {
    const position = located.locate(['fonts', index, 'file']);
    return { ...setting, position, line: lineAt(text, position) };
  });
}
