/** A line that an address holds: it may read, and go to a page of this site. All else needs the reader's own hand. */
import { element } from '../../dom/element.ts';
import { pageUrl } from '../../dom/links.ts';
import type { PageActions, Shell } from '../command.ts';
import { Unattended } from './runLine.ts';

/** The shell for such a line. The reader's own lines are no business of an address, and aliases stay as they are. */
export function unattendedShell(shell: Shell, base: string): Shell {
  const aliases = new Map(shell.aliases);
  return {
    ...shell,
    history: [],
    aliases: Object.assign(aliases, { set: refuse, delete: refuse, clear: refuse }),
    page: unattendedActions(shell.page, base),
  };
}

export const unattendedText = 'This command does more than show something, so a link only types it in: Enter runs it.';

export function unattendedActions(actions: PageActions, base: string): PageActions {
  return {
    ...actions,
    open: (href) => (pageUrl(element('a', { href }), base) ? actions.open(href) : refuse()),
    clear: refuse,
    close: refuse,
    download: refuse,
    share: refuse,
    set: refuse,
    act: refuse,
  };
}

function refuse(): never {
  throw new Unattended();
}
