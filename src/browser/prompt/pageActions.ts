/** What the commands of the shell can do to the page. */
import { element } from '../../dom/element.ts';
import { pageUrl } from '../../dom/links.ts';
import { changeSetting, choices, readSettings, type Settings } from '../../dom/settings.ts';
import type { PageActions, TerminalActions } from '../../shell/command.ts';
import { addressOf } from '../../shell/terminal/address.ts';
import { beginCopy, endCopy } from './promisedCopy.ts';

/** Returns the actions of a page. Those that the terminal provides are passed in. */
export function pageActions({ base, go, clear, close, onAction }: TerminalActions): PageActions {
  return {
    href: () => {
      const command = new URLSearchParams(location.search).get('c');
      return (command === null ? null : addressOf(location.pathname, command)) ?? location.pathname;
    },
    open: (href) => {
      onAction();
      const anchor = element('a', { href });
      const url = pageUrl(anchor, base);
      if (url) go(url.pathname + url.search + url.hash);
      // A command may have read the address from a page: no `javascript:` URLs.
      else if (/^(?:https?|mailto):$/.test(anchor.protocol)) location.assign(anchor.href);
    },
    clear: () => {
      onAction();
      clear();
    },
    close: () => {
      onAction();
      close();
    },
    download: (...file) => {
      onAction();
      import('./download.ts').then(({ download }) => download(...file));
    },
    expectShare: beginCopy,
    share: async (link) => {
      onAction();
      return (await import('../reading/share.ts')).shareLink(link, endCopy);
    },
    setting: (name) => (isSetting(name) ? readSettings()[name] : null),
    set: (name, value) => {
      if (!isSetting(name))
        throw new Error(`${name} is not a setting: choose from ${Object.keys(choices).join(', ')}.`);
      const allowed: readonly Settings[typeof name][] = choices[name];
      const chosen = allowed.find((choice) => choice === value);
      if (chosen === undefined)
        throw new Error(`${value} is not a value of ${name}: choose from ${allowed.join(', ')}.`);
      onAction();
      changeSetting(name, chosen);
    },
    act: (action) => {
      onAction();
      const control = document.querySelector<HTMLElement>(`[data-action="${CSS.escape(action)}"]`);
      control?.click();
      return control !== null;
    },
  };
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(choices, name);
}
