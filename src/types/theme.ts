/** The colour tokens of a theme and the names of the built-in themes, which site.yaml and the stylesheets share. */

/** The colour tokens; each is a custom property `--name` in the stylesheets. */
export const tokens = [
  /** The background of the page. */
  'paper',
  /** The background of code, tables and dialogs. */
  'raised',
  /** Text. */
  'ink',
  /** Secondary text, and the borders of controls. */
  'quiet',
  /** Prompts, marks and the focus ring. */
  'accent',
  'link',
  'visited',
  'warn',
  'error',
  /** Decorative rules and frames. Controls have a border of `quiet` instead. */
  'line',
  /** The background of the status bar. */
  'bar',
  /** The text of the status bar. */
  'bar-ink',
] as const;

/** The name of a colour token. */
export type ColourToken = (typeof tokens)[number];

/** A colour for each token, as `#rgb` or `#rrggbb`. */
export type Theme = Record<ColourToken, string>;

/** The names of the built-in themes. */
export const themeNames = ['green', 'paper', 'amber', 'contrast-dark', 'contrast-light'] as const;

/** The name of a built-in theme. */
export type ThemeName = (typeof themeNames)[number];

/** The colours that an author changes in the built-in themes. */
export type ThemeChanges = Partial<Record<ThemeName, Partial<Theme>>>;

/** The colours that an author chooses: one for all marks, one for the background, and single colours of single themes. */
export type SiteColours = { accent: string | null; paper: string | null; theme: ThemeChanges };
