/** Reads `accent`, `paper` and `theme` in site.yaml, and checks that text stays readable. */
import { z } from 'zod';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import { contrastRatio, isDark, unreadablePairs } from '../../styles/contrast.ts';
import { siteThemes } from '../../styles/siteThemes.ts';
import { type ColourToken, type SiteColours, themeNames, tokens } from '../../types/theme.ts';
import type { LocatedValues } from '../yaml/locatedValues.ts';

const notColour = 'must be a colour such as "#7f7" or "#77ff77", in quotes';

const colour = z.string({ error: notColour }).regex(/^#(?:[\da-fA-F]{3}|[\da-fA-F]{6})$/, notColour);

/** The schema of `accent` and `paper`. Null is wrong, because it is what YAML makes of a colour without quotes. */
export const chosenColour = colour.optional().transform((value) => value ?? null);

const theme = z
  .strictObject(
    {
      paper: colour,
      raised: colour,
      ink: colour,
      quiet: colour,
      accent: colour,
      link: colour,
      visited: colour,
      warn: colour,
      error: colour,
      line: colour,
      bar: colour,
      'bar-ink': colour,
    } satisfies Record<ColourToken, typeof colour>,
    { error: notList('colours, such as accent: "#7f7"') },
  )
  .exactPartial();

/** The schema of `theme:`. */
export const themeShape = z
  .strictObject(
    { green: theme, paper: theme, amber: theme, 'contrast-dark': theme, 'contrast-light': theme },
    { error: notList('themes') },
  )
  .exactPartial();

/** Returns the keys that are allowed in the place of `key`, as in `theme.green.accent`; null outside of `theme`. */
export function themeKeys(key: string): readonly string[] | null {
  const [first, ...rest] = key.split('.');
  if (first !== 'theme' || rest.length === 0) return null;
  return rest.length === 1 ? themeNames : tokens;
}

/**
 * Returns a problem, at the changed colour, for every pair of colours that is unreadable. `source` is the text of
 * site.yaml.
 */
export function contrastProblems(
  config: SiteColours,
  located: LocatedValues,
  source: string,
  file: string,
): RawProblem[] {
  const made = siteThemes(config);
  return themeNames.flatMap((name) => {
    const changed = config.theme[name] ?? {};
    const colours = made[name];
    return unreadablePairs(colours).map(({ front, back, ratio, needed }): RawProblem => {
      // With `accent` or `paper`, the other colours are fitted to what is changed, so the cause may be neither of the two.
      const key = [front, back, 'paper' as const].find((token) => changed[token] !== undefined) ?? back;
      const other = key === front ? back : front;
      const position = located.locate(['theme', name, key]);
      // Rounds down: a ratio of 4.496 must not be shown as 4.5.
      const shown = Math.floor(ratio * 10) / 10;
      return {
        rule: 'theme-contrast',
        file,
        position,
        line: lineAt(source, position),
        message: `theme.${name}: the contrast of ${front} ${colours[front]} on ${back} ${colours[back]} is ${shown}:1, and must be at least ${needed}:1`,
        hint: `make ${key} lighter or darker, or change ${other}`,
      };
    });
  });
}

/** Returns a problem if text on `paper` could not be read, so that a lighter or darker colour is used. */
export function paperProblems(config: SiteColours, located: LocatedValues, source: string, file: string): RawProblem[] {
  const { paper } = config;
  if (paper === null) return [];
  const { green, paper: light } = siteThemes({ ...config, theme: {} });
  const used = isDark(paper) ? green.paper : light.paper;
  if (contrastRatio(used, paper) < 1.01) return [];
  const position = located.locate(['paper']);
  return [
    {
      rule: 'paper-adjusted',
      file,
      position,
      line: lineAt(source, position),
      message: `paper ${paper} is too ${isDark(paper) ? 'light' : 'dark'} for readable text in all colours, so ${used} is used`,
      hint: `write paper: "${used}"`,
    },
  ];
}

/** Leaves unknown keys to checkShape.ts. */
function notList(what: string) {
  return (issue: { code: string }) => (issue.code === 'invalid_type' ? `must be a list of ${what}` : undefined);
}
