/**
 * What the reader has set, kept on this device only. The inline script applies it before the first paint; here it is
 * read, changed and saved. Without storage a setting lasts as long as the page.
 */

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

/** The key in localStorage; inlineScript.ts reads it too. */
export const settingsKey = 'catpost-settings';

/** What is saved, with the default for all that is not, or not understood. */
export function readSettings(): Settings {
  const saved = savedValues();
  return {
    theme: oneOf(choices.theme, saved.theme),
    size: oneOf(choices.size, saved.size),
    measure: oneOf(choices.measure, saved.measure),
    face: oneOf(choices.face, saved.face),
    keys: oneOf(choices.keys, saved.keys),
    resume: oneOf(choices.resume, saved.resume),
    news: oneOf(choices.news, saved.news),
  };
}

/** Saves one setting and shows it at once: as `data-theme` and so on at the root, absent for the default. */
export function changeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
  const { documentElement: root } = document;
  if (value === choices[name][0]) delete root.dataset[name];
  else root.dataset[name] = value;
  try {
    localStorage.setItem(settingsKey, JSON.stringify({ ...savedValues(), [name]: value }));
  } catch {
    // Storage may be denied or full; the page keeps the change all the same.
    unsaved[name] = value;
  }
  document.dispatchEvent(new Event('catpost:settings'));
}

const unsaved: Record<string, unknown> = {};

function savedValues(): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(settingsKey) ?? '{}');
    return typeof saved === 'object' && saved !== null ? { ...saved, ...unsaved } : unsaved;
  } catch {
    return unsaved;
  }
}

function oneOf<Value>(values: readonly [Value, ...Value[]], saved: unknown): Value {
  return values.find((value) => value === saved) ?? values[0];
}
