/**
 * What the reader has set, kept on this device only. The inline script applies it before the first paint; here it is
 * read, changed and saved. Without storage a setting lasts as long as the page.
 */
import { keepText, keptText } from './kept.ts';

/** Every setting with its values; the first is the default and stands for "as the site and the system have it". */
export const choices = {
  theme: ['auto', 'green', 'paper', 'amber', 'contrast'],
  /** Text size. */
  size: ['normal', 'small', 'large', 'huge'],
  /** Length of a line. */
  measure: ['normal', 'narrow', 'wide'],
  /** The face of prose; code and prompts are always monospaced. */
  face: ['mono', 'sans', 'serif'],
  /** Single letters move through the page. */
  keys: ['on', 'off'],
  /** Offers the place in a long post again. */
  resume: ['on', 'off'],
  /** Marks what is new since the last visit. */
  news: ['on', 'off'],
} as const;

export type Settings = { [Name in keyof typeof choices]: (typeof choices)[Name][number] };

/** What is saved, with the default for all that is not, or not understood. */
export function readSettings(): Settings {
  const saved = (name: keyof Settings) => keptText(`setting ${name}`);
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

/** Saves one setting and shows it at once. */
export function changeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  keepText(`setting ${name}`, value === choices[name][0] ? null : value);
  showSettings();
}

/** Shows what is saved: as `data-theme` and so on at the root, absent for the default. Says `catpost:settings`. */
export function showSettings(): void {
  const { dataset } = document.documentElement;
  const values: Record<string, readonly string[]> = choices;
  for (const [name, value] of Object.entries(readSettings())) {
    if (value === values[name]?.[0]) delete dataset[name];
    else dataset[name] = value;
  }
  document.dispatchEvent(new Event('catpost:settings'));
}

function oneOf<Value>(values: readonly [Value, ...Value[]], saved: unknown): Value {
  return values.find((value) => value === saved) ?? values[0];
}
