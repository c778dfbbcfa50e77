/**
 * Connects the shell with what its commands can do to the page. Loaded with the shell when the prompt is first used.
 */

import { textLanguage } from '../../dom/element.ts';
import { type ShellSite, startShell, type Terminal } from '../../shell/start.ts';
import type { ScriptWords } from '../../words/script/model.ts';
import { pageActions } from './pageActions.ts';

/** Starts the shell in the language of the page. `style` is its stylesheet. */
export function startTerminal(site: ShellSite, style: string, { shell: words }: ScriptWords): Terminal {
  return startShell(site, style, { words, language: textLanguage() }, pageActions);
}
