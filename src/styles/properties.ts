/** The custom properties of the stylesheets. An author's theme.css may set those that are stable. */
import { tokens } from '../types/theme.ts';

/**
 * The properties that stay the same until the next major version, besides the colours. docs/themes.md explains each, and
 * a test compares the two.
 */
export const stableProperties = [
  '--size',
  '--line-height',
  '--measure',
  '--face',
  '--text-face',
  '--heading-face',
  '--code-face',
  '--row',
  '--gap',
  '--bar-height',
  '--radius',
] as const;

/** The properties that only the stylesheets use. They may change at any time. */
const internalProperties = [
  '--fallback-face',
  '--prose-face',
  '--tone',
  '--beside',
  '--hang',
  '--keyboard',
  '--pane',
  '--progress',
  '--sign',
  '--silent',
];

/** All custom properties of the stylesheets. */
export const knownProperties: readonly string[] = [
  ...tokens.map((token) => `--${token}`),
  ...stableProperties,
  ...internalProperties,
];
