/** Turns the themes into custom properties. They precede the bundled stylesheet, which uses them. */
import { type Theme, type ThemeName, tokens } from '../types/theme.ts';
import { isDark } from './contrast.ts';

/**
 * Returns the properties of all themes. By default, the system chooses between dark and light, and between normal and
 * high contrast; `data-theme` at the root is the reader's choice. None applies to print: print.css has its own colours.
 */
export function themeCss(themes: Record<ThemeName, Theme>): string {
  const block = (selector: string, name: ThemeName) => `${selector}{${declarations(themes[name])}}`;
  const chosen = (theme: string, name: ThemeName) => block(`:root[data-theme=${theme}]`, name);
  const light = '@media(prefers-color-scheme:light)';
  return `@media not print{${[
    block(':root', 'green'),
    `${light}{${block(':root', 'paper')}}`,
    `@media(prefers-contrast:more){${block(':root', 'contrast-dark')}${light}{${block(':root', 'contrast-light')}}}`,
    chosen('green', 'green'),
    chosen('paper', 'paper'),
    chosen('amber', 'amber'),
    chosen('contrast', 'contrast-dark'),
    `${light}{${chosen('contrast', 'contrast-light')}}`,
  ].join('')}}`;
}

function declarations(theme: Theme): string {
  return [
    `color-scheme:${isDark(theme.paper) ? 'dark' : 'light'}`,
    ...tokens.map((token) => `--${token}:${shortened(theme[token])}`),
  ].join(';');
}

/** Shortens `#aabbcc` to `#abc`. */
function shortened(colour: string): string {
  return colour.toLowerCase().replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
