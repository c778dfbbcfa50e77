import { fillText } from '../../words/fillText.ts';
import type { Call, Completion, Line, Option } from '../command.ts';
import { absoluteAddress, entryOf, shownEntry } from '../files/shownEntry.ts';
import { linked, plain } from '../streams/lines.ts';

export const name = 'share';
export const synopsis = 'share [-c] [PATH]';
export const options: readonly Option[] = [
  { short: 'c', long: 'command', summary: 'share the last command: its address runs it again' },
];
export const completion: Completion = 'files';

/** Opens the share sheet of the system or copies the address. Where neither is allowed, it prints the address. */
export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { operands, shell, complain } = call;
  if (operands.length > 1) {
    complain('too many arguments: one page at a time');
    return 1;
  }
  const shared = await addressToShare(call);
  if ('error' in shared) {
    complain(shared.error);
    return 1;
  }
  const url = absoluteAddress(shared.href);
  if (await shell.page.share({ title: shared.title, url })) yield plain(fillText(shell.words.shared, { address: url }));
  else yield linked(url, shared.href);
  return 0;
}

async function addressToShare(call: Call): Promise<{ title: string; href: string } | { error: string }> {
  const { options: given, operands, shell, signal } = call;
  const [operand] = operands;
  if (given.has('command')) {
    const last = shell.history.at(-1);
    if (last === undefined) return { error: 'there is no earlier command' };
    const [page = ''] = shell.page.href().split(/[?#]/);
    return { title: last, href: `${page}?${new URLSearchParams({ c: last })}` };
  }
  const entry = await (operand === undefined ? shownEntry(shell, signal) : entryOf(operand, shell, signal));
  if (operand === undefined) return { title: entry?.title ?? shell.host, href: shell.page.href() };
  return entry ?? { error: `${operand}: No such file or directory` };
}
