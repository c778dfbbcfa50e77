/** Splits a foreign post into its front matter and its body. Reads YAML, TOML and JSON, and runs nothing. */
import { type FrontMatter, readFrontMatter } from '../../content/frontMatter/frontMatter.ts';
import { cleanValues } from '../../content/yaml/cleanValues.ts';
import { isRecord, type ValuePath } from '../../content/yaml/locatedValues.ts';
import type { ForeignPost } from '../folder/model.ts';
import { beginsWithJson, findMatter, type MatterPlace } from './findMatter.ts';
import { type MatterPlaces, placesIn } from './matterPlaces.ts';
import type { ForeignValues } from './model.ts';
import { parseMatter } from './parseMatter.ts';
import { type LineMessage, templateIn } from './repairYaml.ts';
import { withoutSecondMatter } from './secondMatter.ts';
import { withoutRefusedKeys } from './withoutRefusedKeys.ts';

/** A front matter with its places. Lines count from 1, and are those of the post's file. */
export type MatterReading = MatterPlaces & {
  values: ForeignValues;
  body: string;
  /** How many lines of the file come before `body`. */
  bodyLine: number;
  /** The lines between the fences. */
  matter: string;
  /** Why the front matter cannot be read, as the end of a sentence; null if it can. */
  problem: string | null;
  /** What was read although it is not valid. */
  repairs: LineMessage[];
  /** The paths of values that are left out, because catpost refuses their keys. */
  refused: string[];
};

/** Reads the front matter. One that cannot be read becomes code at the top of the body, so that nothing of it is lost. */
export function readMatter({ text, firstLine }: Pick<ForeignPost, 'text' | 'firstLine'>): MatterReading {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = source.split('\n');
  const read = beginsWithJson(source) ? null : readFrontMatter(source);
  const reading =
    read !== null && 'body' in read ? plainReading(source, lines, read) : repairedReading(lines, read?.message ?? null);
  const { located } = cleanValues({ ...noPlaces, values: withTextDates(reading.values) });
  const before = firstLine - 1;
  return {
    ...reading,
    ...withoutRefusedKeys(located.values),
    bodyLine: reading.bodyLine + before,
    lineOf: (key) => {
      const line = reading.lineOf(key);
      return line === null ? null : line + before;
    },
    comments: reading.comments.map((comment) => ({ ...comment, line: comment.line + before })),
    repairs: reading.repairs.map(({ line, message }) => ({ line: line + before, message })),
  };
}

const noPlaces = { locate: () => null, locateKey: () => null, written: () => null, lostTexts: () => [] };

/** The reading of a front matter that catpost's own content may have. */
function plainReading(source: string, lines: string[], read: FrontMatter): MatterReading {
  const { body, bodyLine } = read;
  const values = withSpelling(read);
  if (bodyLine === 0 && Object.keys(values).length === 0) return { ...noMatter, body };
  const isAtEnd = body === '' && !source.endsWith('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const end = isAtEnd ? bodyLine : bodyLine - 1;
  const matter = lines.slice(opening + 1, end).join('\n');
  const language = /^\s*(?:\+\+\+|---[ \t]*toml)/.test(lines[opening] ?? '') ? 'toml' : 'yaml';
  const places = placesIn(matter, language, opening + 2);
  return { ...noMatter, values: withTemplates(values, places), body, bodyLine, matter, ...places };
}

/** Keeps the spelling of numbers, because `007` and `1.10` may be titles or tags. */
function withSpelling({ values, written }: FrontMatter): ForeignValues {
  const spelled = (value: unknown, path: ValuePath): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => spelled(item, [...path, index]));
    const spelling = typeof value === 'number' ? written(path) : null;
    return spelling === null || spelling === String(value) ? value : spelling;
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, spelled(value, [key])]));
}

/** YAML has dates only with a tag: `!!timestamp 2020-01-31`. */
function withTextDates(values: ForeignValues): ForeignValues {
  if (!Object.values(values).some((value) => value instanceof Date)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      return [key, value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : value];
    }),
  );
}

function withTemplates(values: ForeignValues, { writtenAs }: MatterPlaces): ForeignValues {
  if (!Object.values(values).some(isRecord)) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isRecord(value) ? (templateIn(writtenAs(key) ?? '') ?? value) : value,
    ]),
  );
}

const noMatter: MatterReading = {
  values: {},
  body: '',
  bodyLine: 0,
  matter: '',
  lineOf: () => null,
  writtenAs: () => null,
  comments: [],
  problem: null,
  repairs: [],
  refused: [],
};

/** The reading of a front matter that is not valid, or not in a form of catpost. `message` is what is wrong with it. */
function repairedReading(lines: string[], message: string | null): MatterReading {
  const place = findMatter(lines);
  if (place === null) return unreadable(lines, null, message ?? 'it has no end');
  const matter = lines.slice(place.start, place.end).join('\n');
  const { values, repairs, fault } = parseMatter(matter, place.language);
  if (fault !== null) return { ...unreadable(lines, place, fault), values };
  const { body, mayHide } = withoutSecondMatter(lines.slice(place.body).join('\n'));
  return {
    values,
    body,
    bodyLine: place.body,
    matter,
    ...placesIn(matter, place.language, place.start + 1),
    refused: [],
    problem: mayHide ? 'its text begins with lines that look like a second front matter' : null,
    repairs: repairs.map((repair) => ({ ...repair, line: repair.line + place.start + 1 })),
  };
}

/** Keeps the whole text. The lines of the front matter become code, and its fences those of code, on the same lines. */
function unreadable(lines: string[], place: MatterPlace | null, problem: string): MatterReading {
  if (place === null || !place.hasFence || place.body === place.end) {
    return { ...noMatter, body: withoutSecondMatter(lines.join('\n')).body, problem };
  }
  const { start, end, language } = place;
  const fence = lines.slice(start, end).some((line) => line.includes('```')) ? '~~~' : '```';
  const code = lines
    .with(start - 1, fence + language)
    .with(end, fence)
    .join('\n');
  return { ...noMatter, body: withoutSecondMatter(code).body, problem };
}
