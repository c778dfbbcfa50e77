/** Reads the settings of the site, and fills in the default of every key that they do not have. */
import type { z } from 'zod';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import { rules } from '../../problems/rules.ts';
import { nearest } from '../../text/nearest.mjs';
import { siteHost } from '../../text/siteName.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Edition, Site } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';
import { renamedSettings, withNewNames } from '../keys/renamedKeys.ts';
import { rootOf } from '../paths/editionPaths.ts';
import { homeLanguages } from '../values/language.ts';
import { inlineMarkdownToText } from '../values/plainMarkdown.ts';
import { checkShape } from '../yaml/checkShape.ts';
import { cleanValues, removedCharacterText } from '../yaml/cleanValues.ts';
import type { LocatedValues, ValuePath } from '../yaml/locatedValues.ts';
import { parseYaml } from '../yaml/parseYaml.ts';
import { locatedFonts } from './fontsConfig.ts';
import { homeSettingsOf } from './homeConfig.ts';
import { editionConfig } from './languagesConfig.ts';
import { type PlacedPlugin, placedPlugins } from './pluginConfig.ts';
import { linksOf, noTexts, textsOf } from './settingsTexts.ts';
import { unknownKeyHint } from './siteKeyHint.ts';
import { siteSchema } from './siteSchema.ts';
import { siteValueHint } from './siteValueHint.ts';
import { contrastProblems, paperProblems } from './themeConfig.ts';

/** The result of reading the settings. */
export type ConfigResult = {
  /** The settings of the main edition, with the description as plain text. */
  config: SiteConfig;
  /** The settings of each edition, the main one first. */
  editions: [EditionSettings, ...EditionSettings[]];
  links: Site['links'];
  home: Site['home'];
  /** Whether the file cannot be used, so that all settings are the defaults. */
  isFaulty: boolean;
  fonts: Site['fonts'];
  plugins: PlacedPlugin[];
  problems: RawProblem[];
};

/** The settings of an edition. */
export type EditionSettings = Pick<Edition, 'root' | 'config' | 'texts'>;

/** The text of the file with the settings, and its name in problems. */
type Source = { text: string; file: string };

/** Reads the text of site.yaml, or null if there is no such file. `file` is its name in problems. */
export function readSiteConfig(text: string | null, file: string): ConfigResult {
  if (text === null) return withoutSiteFile(file);
  const source = { text, file };
  const parsed = parseYaml(text, 1);
  if ('message' in parsed) return defaultsWith([problemIn(source, 'site-syntax', parsed)]);
  return readSettings(parsed, source);
}

/** Checks the values that site.yaml or site.config.ts sets. */
export function readSettings(written: LocatedValues, source: Source, renamed = renamedSettings): ConfigResult {
  const { located: cleaned, removed } = cleanValues(written);
  const { located, uses } = withNewNames(cleaned, renamed);
  const problems = [
    ...uses.map((use) => problemIn(source, 'deprecated-key', use)),
    ...located.lostTexts(isTextPath).map((lost) => problemIn(source, 'text-changed', lost)),
    ...removed.map((each) => {
      return problemIn(source, 'control-character', {
        position: located.locate(each.path),
        ...removedCharacterText(each),
      });
    }),
  ];
  const checked = checkShape(siteSchema, located);
  if ('problems' in checked) {
    const invalid = checked.problems.map(({ kind, key, position, message }) => {
      const line = lineAt(source.text, position);
      const hint = kind === 'unknown-key' ? unknownKeyHint(key) : siteValueHint(key, message, line);
      return problemIn(source, 'site-key', { position, message, hint });
    });
    return defaultsWith([...problems, ...invalid]);
  }
  const config = withPrompt(checked.value);
  return {
    ...withMain(editionsOf(config, located)),
    links: linksOf(config, located, source.text),
    home: homeSettingsOf(config, located, source.text),
    isFaulty: false,
    fonts: locatedFonts(config.fonts, located, source.text),
    plugins: placedPlugins(config.plugins, located, source),
    problems: [
      ...unknownRules(config, located, source),
      ...problems,
      ...paperProblems(config, located, source.text, source.file),
      ...contrastProblems(config, located, source.text, source.file),
    ],
  };
}

/** Without site.yaml, these rules only warn, so that any folder of markdown can be built. */
const lenient: SiteConfig['problems'] = {
  'dead-link': 'warn',
  'dead-anchor': 'warn',
  'missing-image': 'warn',
  'image-unreadable': 'warn',
  'missing-media': 'warn',
};

function withoutSiteFile(file: string): ConfigResult {
  const message = 'there is no site.yaml, so the site has no title and no address';
  const hint = 'create it with lines such as title: My notes and url: https://example.org';
  const result = defaultsWith([{ rule: 'site-missing', file, message, hint }]);
  const config = { ...result.config, problems: lenient };
  return { ...result, isFaulty: false, ...withMain([{ root: '/', config, texts: noTexts }]) };
}

/** Returns the settings of a site whose file cannot be read. */
export function defaultsWith(problems: RawProblem[]): ConfigResult {
  return {
    ...withMain([{ root: '/', config: withPrompt(siteSchema.parse({})), texts: noTexts }]),
    links: [],
    fonts: [],
    plugins: [],
    home: { portrait: null, lists: null },
    isFaulty: true,
    problems,
  };
}

function withMain(editions: ConfigResult['editions']): Pick<ConfigResult, 'config' | 'editions'> {
  return { config: editions[0].config, editions };
}

function editionsOf(config: SiteConfig, located: LocatedValues): ConfigResult['editions'] {
  const settingsIn = (language: string): EditionSettings => {
    const own = editionConfig(config, language);
    return {
      root: rootOf(config, language),
      config: { ...own, description: inlineMarkdownToText(own.description) },
      texts: textsOf(own, located, ['languages', language]),
    };
  };
  return [settingsIn(config.language), ...homeLanguages(config).slice(1).map(settingsIn)];
}

/** Fills in the prompt, whose default depends on the title. */
function withPrompt(config: z.output<typeof siteSchema>): SiteConfig {
  return { ...config, prompt: config.prompt ?? `visitor@${siteHost(config.title)}` };
}

function problemIn(
  { text, file }: Source,
  rule: string,
  { position, message, hint }: { position: Position | null; message: string; hint: string },
): RawProblem {
  return { rule, file, position, line: lineAt(text, position), message, hint };
}

/** Finds the keys of `problems:` that are not rules. */
function unknownRules({ problems }: SiteConfig, located: LocatedValues, source: Source): RawProblem[] {
  const names = Object.keys(problems).filter((name) => !Object.hasOwn(rules, name));
  return names.map((name) => {
    const meant = nearest(name, Object.keys(rules));
    return problemIn(source, 'site-key', {
      position: located.locateKey(['problems', name]),
      message: `problems.${name} is not a rule`,
      hint: meant === null ? 'docs/problems.md lists the rules' : `did you mean ${meant}?`,
    });
  });
}

const textKeys = new Set<ValuePath[number] | undefined>(['label', 'title', 'description', 'author', 'footer', 'intro']);

/** Returns true for a path at which authors write text: names and descriptions, at the top and in lists. */
function isTextPath(path: ValuePath): boolean {
  return textKeys.has(path.at(-1));
}
