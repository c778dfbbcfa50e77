/** The reader's settings as a dialog: `$ set`, one group of choices for each. A change shows at once and is kept. */
import { changeSetting, choices, readSettings, type Settings } from './settings.ts';

/** How a setting is called, and those of its values that need more than their own name. */
const names: { [Name in keyof Settings]: { title: string; values?: Partial<Record<Settings[Name], string>> } } = {
  theme: { title: 'theme', values: { auto: 'as the system', contrast: 'high contrast' } },
  size: { title: 'text size' },
  measure: { title: 'line length' },
  face: { title: 'face of text', values: { mono: 'monospace', sans: 'sans-serif' } },
  keys: { title: 'single-letter keys' },
  resume: { title: 'offer my place again' },
  news: { title: 'mark what is new' },
};

/** Opens the dialog; Esc, a click beside it and its own button close it, and the focus goes back to where it was. */
export function openSettings(): void {
  const dialog = element('dialog', { className: 'settings', ariaLabel: 'Settings' });
  dialog.setAttribute('closedby', 'any');
  dialog.append(contentOf(dialog));
  // The dialog is made anew each time, so that it shows what is set now, also from another tab.
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function contentOf(dialog: HTMLDialogElement): HTMLFormElement {
  const form = element('form', { method: 'dialog' });
  const title = element('h2', { className: 'command' }, sign(), 'set');
  const reset = element('button', { type: 'button' }, 'reset');
  const close = element('button', { type: 'submit' }, 'close');
  reset.addEventListener('click', () => {
    for (const name of settingNames) changeSetting(name, choices[name][0]);
    form.replaceWith(contentOf(dialog));
    dialog.querySelector('button')?.focus();
  });
  const kept = element('p', { className: 'quiet' }, 'Kept in this browser only.');
  form.append(title, ...groups(), kept, element('p', { className: 'row' }, reset, close));
  return form;
}

const settingNames = ['theme', 'size', 'measure', 'face', 'keys', 'resume', 'news'] as const;

function groups(): HTMLFieldSetElement[] {
  const settings = readSettings();
  return settingNames.map((name) => group(name, settings[name]));
}

/** `choices`, in a type that keeps a setting and its values together. */
const valuesOf: { [Name in keyof Settings]: readonly Settings[Name][] } = choices;

function group<Name extends keyof Settings>(name: Name, current: Settings[Name]): HTMLFieldSetElement {
  const { title, values } = names[name];
  const options = valuesOf[name].map((value) => {
    const input = element('input', { type: 'radio', name, value, checked: value === current });
    input.addEventListener('change', () => changeSetting(name, value));
    return element('label', {}, input, values?.[value] ?? value);
  });
  return element('fieldset', {}, element('legend', {}, title), ...options);
}

function sign(): HTMLSpanElement {
  return element('span', { className: 'sign', ariaHidden: 'true' }, '$ ');
}

/** An element with properties and children. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
