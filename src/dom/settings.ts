/**
 * The reader's settings, which stay on this device. The inline script applies them before the first paint; this module
 * reads, changes and saves them. Without storage, a setting lasts until the page is reloaded.
 */
import { emit } from './events.ts';
import { readItem, writeItem } from './storage.ts';

/** Every setting with its values. The first value is the default and follows the site and the system. */
export const choices = {
  theme: ['auto', 'green', 'paper', 'amber', 'contrast'],
  /** Text size. */
  size: ['normal', 'small', 'large', 'huge'],
  /** Line length. */
  measure: ['normal', 'narrow', 'wide'],
  /** The typeface of prose. Code and prompts are always monospaced. */
  face: ['mono', 'sans', 'serif'],
  /** Whether single letters move through the page. */
  keys: ['on', 'off'],
  /** Whether the place in a long post is offered again. */
  resume: ['on', 'off'],
  /** Whether posts since the last visit are marked. */
  news: ['on', 'off'],
} as const;

/** The value of each setting. */
export type Settings = { [Name in keyof typeof choices]: (typeof choices)[Name][number] };

/** Reads all settings. A missing or unknown value becomes the default. */
export function readSettings(): Settings {
  const saved = (name: keyof Settings) => readItem(`setting ${name}`);
  return {
    theme: oneOf(choices.theme, saved('theme')),
    size: oneOf(choices.size, saved('size')),
    measure: oneOf(choices.measure, saved('measure')),
    face: oneOf(choices.face, saved('face')),
    keys: oneOf(choices.keys, saved('keys')),
    resume: oneOf(choices.resume, saved('resume')),
    news: oneOf(choices.news, saved('news')),
  };
}

/** Saves one setting and applies it. */
export function changeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  writeItem(`setting ${name}`, value === choices[name][0] ? null : value);
  showSettings();
}

/**
 * Applies the saved settings: sets `data-theme` and so on at the root element, and removes the attribute for a default.
 */
export function showSettings(): void {
  const { dataset } = document.documentElement;
  const values: Record<string, readonly string[]> = choices;
  for (const [name, value] of Object.entries(readSettings())) {
    if (value === values[name]?.[0]) delete dataset[name];
    else dataset[name] = value;
  }
  emit('catpost:settings');
}

function oneOf<Value>(values: readonly [Value, ...Value[]], saved: unknown): Value {
  return values.find((value) => value === saved) ?? values[0];
}
