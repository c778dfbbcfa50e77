/** Stands in until the real one is merged. */
import type { Shell } from './command.ts';
import { commandNames } from './commands.ts';

export type Completed = { start: number; end: number; insert: string; candidates: { text: string; kind: string }[] };

export async function complete(line: string, cursor: number, _shell: Shell, _signal: AbortSignal): Promise<Completed> {
  const found = commandNames.filter((name) => name.startsWith(line.slice(0, cursor)));
  const insert = found.length === 1 ? `${found[0]} ` : line.slice(0, cursor);
  return { start: 0, end: cursor, insert, candidates: found.map((text) => ({ text, kind: 'command' })) };
}

export async function ghost(line: string, _shell: Shell): Promise<string> {
  return commandNames.find((name) => name.startsWith(line))?.slice(line.length) ?? '';
}
