/** The themes -> the custom properties that every stylesheet uses, put in front of the bundled one. */
import { type ThemeChanges, type ThemeName, tokens } from '../types/theme.ts';
import { schemes, themes } from './themes.ts';

/**
 * By default the system decides between dark and light, and whether contrast is high; `data-theme` on the root is the
 * reader's own choice. On paper none applies: print.css has its own colours.
 */
export function themeCss(changes: ThemeChanges): string {
  const block = (selector: string, name: ThemeName) => `${selector}{${declarations(name, changes)}}`;
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

function declarations(name: ThemeName, changes: ThemeChanges): string {
  const theme = { ...themes[name], ...changes[name] };
  return [`color-scheme:${schemes[name]}`, ...tokens.map((token) => `--${token}:${shortened(theme[token])}`)].join(';');
}

/** `#aabbcc` is `#abc`. */
function shortened(colour: string): string {
  return colour.toLowerCase().replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
