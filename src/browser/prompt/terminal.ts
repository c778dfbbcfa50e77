/**
 * Connects the shell with what its commands can do to the page. Loaded with the shell when the prompt is first used.
 */
import { type ShellSite, startShell, type Terminal } from '../../shell/start.ts';
import { pageActions } from './pageActions.ts';

/** Starts the shell. `style` is its stylesheet. */
export function startTerminal(site: ShellSite, style: string): Terminal {
  return startShell(site, style, pageActions);
}
