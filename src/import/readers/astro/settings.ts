/** Reads the settings of an Astro site. */
import type { ForeignFolder, ForeignSettings } from '../../folder/model.ts';
import { textAt } from '../../settings/dataSettings.ts';
import type { PlainValue } from '../../settings/model.ts';
import { isPlainObject, valueAt } from '../../settings/plainObject.ts';
import { readSettings } from '../../settings/readSettings.ts';

/** The settings, and the languages that folders are named after, such as `pt-br`. */
type AstroSettings = { settings: ForeignSettings; locales: ReadonlySet<string> };

/** The endings that Astro allows for its settings. */
const endings = ['mjs', 'ts', 'js', 'mts', 'cjs', 'cts'];

/** Where templates of the field keep the title of a site, which Astro itself does not know. */
const titleFiles = ['consts', 'config', 'site.config', 'constants', 'site', 'data/site', 'config/site', 'siteConfig'];

/**
 * Reads `astro.config.*` (https://docs.astro.build/en/reference/configuration-reference/), with the settings of Starlight
 * in it, and the file of the theme that has the title.
 */
export async function astroSettings({ read }: ForeignFolder): Promise<AstroSettings> {
  const { main } = await readSettings(
    firstOf(
      endings.map((ending) => `astro.config.${ending}`),
      read,
    ),
    read,
  );
  const starlight = starlightOf(main);
  const theme = await themeSettings(read);
  const site = textAt(main, 'site');
  const base = textAt(main, 'base') ?? '';
  const root = valueAt(starlight, 'locales', 'root');
  const locales = [valueAt(main, 'i18n', 'locales'), valueAt(starlight, 'locales')].flatMap(localeNames);
  const settings: ForeignSettings = {
    title: titleOf(starlight) ?? theme('SITE_TITLE', 'title', 'name', 'siteTitle', 'siteName', 'TITLE'),
    url: site === null ? theme('website', 'url', 'siteUrl', 'SITE_URL', 'href') : joined(site, base),
    description:
      textAt(starlight, 'description') ??
      theme('SITE_DESCRIPTION', 'description', 'desc', 'siteDescription', 'DESCRIPTION'),
    author: theme('author', 'AUTHOR', 'SITE_AUTHOR', 'authorName'),
    language:
      textAt(main, 'i18n', 'defaultLocale') ?? textAt(root, 'lang') ?? theme('lang', 'language', 'locale', 'LANG'),
    timezone: theme('timezone', 'timeZone'),
    navigation: [],
  };
  return { settings, locales: new Set(locales) };
}

/** Starlight is the integration whose settings have a title. */
function starlightOf(main: PlainValue | undefined): PlainValue | undefined {
  const integrations = valueAt(main, 'integrations');
  return Array.isArray(integrations) ? integrations.find((each) => titleOf(each) !== null) : undefined;
}

/** Starlight's title is one text, or one for each language. */
function titleOf(starlight: PlainValue | undefined): string | null {
  const title = valueAt(starlight, 'title');
  return textAt(starlight, 'title') ?? (isPlainObject(title) ? textAt(title, Object.keys(title)[0] ?? '') : null);
}

/** Returns a function that finds the first of some names among the constants of the theme, or in objects of them. */
async function themeSettings(read: ForeignFolder['read']): Promise<(...names: string[]) => string | null> {
  const candidates = titleFiles.flatMap((name) => ['ts', 'js', 'mjs', 'json'].map((ending) => `src/${name}.${ending}`));
  const modules = await Promise.all(
    candidates.filter((file) => read(file) !== null).map((file) => readSettings(file, read)),
  );
  const groups = modules.flatMap(({ main, named }) => {
    const whole = isPlainObject(main) ? { ...named, ...main } : named;
    return [whole, ...Object.values(whole).filter(isPlainObject)];
  });
  return (...names) => {
    for (const group of groups) {
      for (const name of names) {
        const found = textAt(group, name) ?? textAt(group, name, 'name') ?? textAt(group, name, 'default');
        if (found !== null) return found;
      }
    }
    return null;
  };
}

function localeNames(value: PlainValue | undefined): string[] {
  if (isPlainObject(value)) return Object.keys(value).filter((name) => name !== 'root');
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => (typeof each === 'string' ? each : (textAt(each, 'path') ?? [])));
}

function firstOf(files: string[], read: ForeignFolder['read']): string {
  return files.find((file) => read(file) !== null) ?? '';
}

function joined(site: string, base: string): string {
  return `${site.replace(/\/$/, '')}/${base.replace(/^\/|\/$/g, '')}`.replace(/\/$/, '');
}
