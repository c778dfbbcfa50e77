/** The names of the texts of a catalog, by which an author words one otherwise. */
import type { Plural } from '../types/plural.ts';
import type { Catalog } from './model.ts';

/** A text: one string, or its plural forms. */
export type Text = string | Plural;

/** Texts by their names: `related`, `postCount`, `settings.theme`. */
export type NamedTexts = ReadonlyMap<string, Text>;

/** Returns all texts of a catalog. No two have the same name. */
export function textsOf({ page, script, body, build }: Catalog): Map<string, Text> {
  return new Map([page, script, body, build].flatMap((group) => namedIn(group, '')));
}

/** Returns the catalog with other texts in the place of some of its own. */
export function withTexts(catalog: Catalog, texts: NamedTexts): Catalog {
  const { page, script, body, build } = catalog;
  return {
    page: replacedIn(page, texts, ''),
    script: replacedIn(script, texts, ''),
    body: replacedIn(body, texts, ''),
    build: replacedIn(build, texts, ''),
  };
}

/** Returns a text with each of its strings changed. */
export function mapText(text: Text, change: (string: string) => string): Text {
  if (typeof text === 'string') return change(text);
  const forms = Object.entries(text).map(([form, string]) => [form, change(string)]);
  return { other: '', ...Object.fromEntries(forms) };
}

/** Returns the names of the values in a text, sorted and each once: `count` and `title` for `all {count} in {title}`. */
export function valuesIn(text: Text): string[] {
  const strings = typeof text === 'string' ? [text] : Object.values(text);
  const found = strings.flatMap((string) => [...string.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...new Set(found)].sort();
}

type Group = { [name: string]: Text | Group };

function namedIn(group: Group, prefix: string): [string, Text][] {
  return Object.entries(group).flatMap(([name, value]): [string, Text][] =>
    isText(value) ? [[prefix + name, value]] : namedIn(value, `${prefix}${name}.`),
  );
}

function replacedIn<Of extends Group>(group: Of, texts: NamedTexts, prefix: string): Of {
  const entries = Object.entries(group).map(([name, value]) => {
    const own = isText(value) ? texts.get(prefix + name) : replacedIn(value, texts, `${prefix}${name}.`);
    return [name, own ?? value];
  });
  return Object.fromEntries(entries);
}

function isText(value: Text | Group): value is Text {
  return typeof value === 'string' || typeof value.other === 'string';
}
