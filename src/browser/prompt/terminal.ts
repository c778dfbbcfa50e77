/** What the prompt loads when it is used: the shell, with what its commands may do to the page. */
import { type ShellSite, startShell, type Terminal } from '../../shell/start.ts';
import { pageActions } from './pageActions.ts';

/** `style` is the stylesheet of the pane. */
export function startTerminal(site: ShellSite, style: string): Terminal {
  return startShell(site, style, pageActions);
}
