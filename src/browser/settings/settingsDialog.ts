/** The settings dialog: one group of radio buttons for each setting. A change is saved and applied at once. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { changeSetting, choices, readSettings, type Settings } from '../../dom/settings.ts';
import type { ScriptWords, SettingWords } from '../../words/script/model.ts';

type Labels<Value> = {
  title: keyof SettingWords;
  values: readonly (readonly [value: Value, label: keyof SettingWords])[];
};

const onOff = [
  ['on', 'on'],
  ['off', 'off'],
] as const;

/**
 * The labels of all settings and of their values, in the order of the dialog. They say what holds for every site, because
 * an author may have chosen other colours and another typeface.
 */
const labels: { [Name in keyof Settings]: Labels<Settings[Name]> } = {
  theme: {
    title: 'theme',
    values: [
      ['auto', 'auto'],
      ['green', 'green'],
      ['paper', 'paper'],
      ['amber', 'amber'],
      ['contrast', 'contrast'],
    ],
  },
  size: {
    title: 'size',
    values: [
      ['small', 'small'],
      ['normal', 'normalSize'],
      ['large', 'large'],
      ['huge', 'huge'],
    ],
  },
  measure: {
    title: 'measure',
    values: [
      ['narrow', 'narrow'],
      ['normal', 'normalMeasure'],
      ['wide', 'wide'],
    ],
  },
  face: {
    title: 'face',
    values: [
      ['mono', 'mono'],
      ['sans', 'sans'],
      ['serif', 'serif'],
    ],
  },
  keys: { title: 'keys', values: onOff },
  resume: { title: 'resume', values: onOff },
  news: { title: 'news', values: onOff },
};

/** Opens the dialog. */
export function openSettings(words: ScriptWords): void {
  const named = { className: 'settings', ariaLabel: words.settings.label };
  const dialog = openDialog(named, (opened) => [contentOf(opened, words)], check);

  function check(): void {
    const settings = new Map(Object.entries(readSettings()));
    for (const input of dialog.querySelectorAll('input')) input.checked = settings.get(input.name) === input.value;
  }
}

function contentOf(dialog: HTMLDialogElement, { close: closeLabel, settings: words }: ScriptWords): HTMLFormElement {
  const form = element('form', { method: 'dialog' });
  const title = element('h2', { className: 'command', dir: 'ltr' }, promptSign(), 'set');
  const close = element('button', { type: 'submit' }, closeLabel);
  const reset = button(words.reset, () => {
    for (const name of settingNames) changeSetting(name, choices[name][0]);
    dialog.querySelector('button')?.focus();
  });
  const kept = element('p', { className: 'quiet' }, words.storedHere);
  form.append(title, ...groups(words), kept, element('p', { className: 'row' }, reset, close));
  return form;
}

const settingNames = ['theme', 'size', 'measure', 'face', 'keys', 'resume', 'news'] as const;

function groups(words: SettingWords): HTMLFieldSetElement[] {
  const settings = readSettings();
  return settingNames.map((name) => group(name, settings[name], words));
}

function group<Name extends keyof Settings>(
  name: Name,
  current: Settings[Name],
  words: SettingWords,
): HTMLFieldSetElement {
  const { title, values } = labels[name];
  const options = values.map(([value, label]) => {
    const input = element('input', { type: 'radio', name, value, checked: value === current });
    input.addEventListener('change', () => changeSetting(name, value));
    return element('label', {}, input, words[label]);
  });
  return element('fieldset', {}, element('legend', {}, words[title]), element('div', {}, ...options));
}

function promptSign(): HTMLSpanElement {
  return element('span', { className: 'sign', ariaHidden: 'true' }, '$ ');
}
