/** The settings dialog: one group of radio buttons for each setting. A change is saved and applied at once. */
import { openDialog } from '../../dom/dialog.ts';
import { button, element } from '../../dom/element.ts';
import { changeSetting, choices, readSettings, type Settings } from '../../dom/settings.ts';

type Labels<Value> = { title: string; values: readonly (readonly [value: Value, label: string])[] };

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
      ['auto', 'system'],
      ['green', 'dark'],
      ['paper', 'light'],
      ['amber', 'monochrome'],
      ['contrast', 'high contrast'],
    ],
  },
  size: {
    title: 'text size',
    values: [
      ['small', 'small'],
      ['normal', 'normal'],
      ['large', 'large'],
      ['huge', 'huge'],
    ],
  },
  measure: {
    title: 'line length',
    values: [
      ['narrow', 'narrow'],
      ['normal', 'normal'],
      ['wide', 'wide'],
    ],
  },
  face: {
    title: 'typeface',
    values: [
      ['mono', 'default'],
      ['sans', 'sans'],
      ['serif', 'serif'],
    ],
  },
  keys: { title: 'single-letter keys', values: onOff },
  resume: { title: 'offer to resume reading', values: onOff },
  news: { title: 'mark new posts', values: onOff },
};

/** Opens the dialog. */
export function openSettings(): void {
  const dialog = openDialog({ className: 'settings', ariaLabel: 'Settings' }, (opened) => [contentOf(opened)], check);

  function check(): void {
    const settings = new Map(Object.entries(readSettings()));
    for (const input of dialog.querySelectorAll('input')) input.checked = settings.get(input.name) === input.value;
  }
}

function contentOf(dialog: HTMLDialogElement): HTMLFormElement {
  const form = element('form', { method: 'dialog' });
  const title = element('h2', { className: 'command' }, promptSign(), 'set');
  const close = element('button', { type: 'submit' }, 'close');
  const reset = button('reset', () => {
    for (const name of settingNames) changeSetting(name, choices[name][0]);
    dialog.querySelector('button')?.focus();
  });
  const kept = element('p', { className: 'quiet' }, 'Stored only in this browser.');
  form.append(title, ...groups(), kept, element('p', { className: 'row' }, reset, close));
  return form;
}

const settingNames = ['theme', 'size', 'measure', 'face', 'keys', 'resume', 'news'] as const;

function groups(): HTMLFieldSetElement[] {
  const settings = readSettings();
  return settingNames.map((name) => group(name, settings[name]));
}

function group<Name extends keyof Settings>(name: Name, current: Settings[Name]): HTMLFieldSetElement {
  const { title, values } = labels[name];
  const options = values.map(([value, label]) => {
    const input = element('input', { type: 'radio', name, value, checked: value === current });
    input.addEventListener('change', () => changeSetting(name, value));
    return element('label', {}, input, label);
  });
  return element('fieldset', {}, element('legend', {}, title), element('div', {}, ...options));
}

function promptSign(): HTMLSpanElement {
  return element('span', { className: 'sign', ariaHidden: 'true' }, '$ ');
}
