import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLine } from '../../src/shell/execution/runLine.ts';
import { parse } from '../../src/shell/language/parse.ts';
import { commandNames } from '../../src/shell/lazyCommands.ts';
import { fakeShell } from './fakeShell.ts';
import { recordedFiles } from './record/files.ts';
import { cut, type Recorded, readExpected, readLines } from './record/lines.ts';

const folder = join(import.meta.dirname, 'record');
const lines = readLines(folder);
const expected = readExpected(folder);

/** The commands of all lines of the table. */
const tools = new Set(lines.flatMap((line) => commandsOf(line).flatMap((words) => words.slice(0, 1))));

test('expected.json has every line of the table, and nothing else', () => {
  expect(Object.keys(expected).sort()).toEqual([...new Set(lines)].sort());
  expect(lines.length).toBe(new Set(lines).size);
  expect(lines.length).toBeGreaterThanOrEqual(170);
});

for (const line of lines) {
  test.skipIf(missingIn(line).length > 0)(line, async () => {
    expect(await ran(line)).toEqual(expected[line]);
  });
}

async function ran(line: string): Promise<Recorded> {
  const shell = fakeShell(recordedFiles);
  let [stdout, stderr] = ['', ''];
  for await (const printed of runLine(line, shell, new AbortController().signal)) {
    if (printed.kind === 'error') stderr += `${printed.text}\n`;
    else stdout += printed.line.isOpen ? printed.line.text : `${printed.line.text}\n`;
  }
  // The errors of a command that xargs runs.
  for (const call of shell.calls) if (call.startsWith('error ')) stderr += `${call.slice('error '.length)}\n`;
  return { stdout: cut(stdout), stderr: cut(stderr), status: shell.status };
}

/** Returns the commands of a line that bash has and our shell has not. */
function missingIn(line: string): string[] {
  return commandsOf(line)
    .flatMap((words) => (words[0] === 'xargs' ? words.filter((word) => tools.has(word)) : words.slice(0, 1)))
    .filter((name) => name !== ':' && !commandNames.includes(name))
    .filter((name) => !expected[line]?.stderr.some((text) => text.includes(`${name}: command not found`)));
}

/** Returns the words of each command of a line. */
function commandsOf(line: string): string[][] {
  const commands = parse(line).items.flatMap(({ pipeline }) => pipeline.commands);
  return commands.map(({ words }) => words.map(({ parts }) => parts.map(({ text }) => text).join('')));
}
