/**
 * The colours of the built-in themes. themeCss.ts turns them into custom properties, contrast.ts checks them, and
 * `theme:` in site.yaml overrides single colours.
 */
import type { Theme, ThemeName } from '../types/theme.ts';

/** The colour scheme of the browser's own scroll bars and controls. */
export const schemes: Record<ThemeName, 'dark' | 'light'> = {
  green: 'dark',
  paper: 'light',
  amber: 'dark',
  'contrast-dark': 'dark',
  'contrast-light': 'light',
};

/**
 * By default, the system chooses between `green` (dark) and `paper` (light), or the `contrast` themes if it asks for
 * more contrast.
 */
export const themes: Record<ThemeName, Theme> = {
  green: {
    paper: '#0d130f',
    raised: '#151d17',
    ink: '#cfe2d0',
    quiet: '#8da692',
    accent: '#6fdc8c',
    link: '#86dcc3',
    visited: '#b7b1ec',
    warn: '#e9b866',
    error: '#ff958a',
    line: '#33443a',
    bar: '#1c3927',
    'bar-ink': '#d6f0dc',
  },
  paper: {
    paper: '#faf7ee',
    raised: '#f1ecde',
    ink: '#272b22',
    quiet: '#5d6456',
    accent: '#1f6b37',
    link: '#0b5b6b',
    visited: '#5f3f92',
    warn: '#834e00',
    error: '#a3261b',
    line: '#d3ccb8',
    bar: '#24442f',
    'bar-ink': '#eef7ee',
  },
  amber: {
    paper: '#15100a',
    raised: '#1f180e',
    ink: '#efd5a6',
    quiet: '#b59a6c',
    accent: '#ffb54a',
    link: '#ffcb6b',
    visited: '#dcae9b',
    warn: '#f2e08c',
    error: '#ff9a80',
    line: '#4d3c22',
    bar: '#4a3107',
    'bar-ink': '#ffe2ad',
  },
  'contrast-dark': {
    paper: '#000000',
    raised: '#161616',
    ink: '#ffffff',
    quiet: '#d0d0d0',
    accent: '#5cff8d',
    link: '#7fe9ff',
    visited: '#dcc6ff',
    warn: '#ffd75e',
    error: '#ffb0a8',
    line: '#8c8c8c',
    bar: '#ffffff',
    'bar-ink': '#000000',
  },
  'contrast-light': {
    paper: '#ffffff',
    raised: '#f2f2f2',
    ink: '#000000',
    quiet: '#3a3a3a',
    accent: '#004d1c',
    link: '#00388a',
    visited: '#5a1780',
    warn: '#5c3a00',
    error: '#8a0000',
    line: '#767676',
    bar: '#000000',
    'bar-ink': '#ffffff',
  },
};
