/**
 * Compares the language with bash. What bash 5.2 made of each line is in fixtures/bash.json; CATPOST_RECORD=1 writes it
 * again on a machine that has bash. Positions are left out, because bash does not print them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expandWords } from '../../../src/shell/language/expand.ts';
import { expandHistory } from '../../../src/shell/language/historyExpansion.ts';
import { parse } from '../../../src/shell/language/parse.ts';
import { fakeShell, output } from '../fakeShell.ts';
import { expandInBash, recallInBash, runInBash } from './bash.ts';
import { aliasedLines, files, history, historyLines, lines, operands } from './bashCases.ts';

type Recorded = {
  words: Record<string, string[]>;
  lines: Record<string, string>;
  aliased: Record<string, string>;
  recalls: Record<string, string>;
};

const place = path.join(import.meta.dirname, 'fixtures/bash.json');
if (process.env.CATPOST_RECORD) {
  const made: Recorded = {
    words: Object.fromEntries(operands.flatMap(({ lines }) => lines).map((line) => [line, expandInBash(line, files)])),
    lines: Object.fromEntries(lines.map((line) => [line, runInBash('', line, files)])),
    aliased: Object.fromEntries(
      aliasedLines.map(([definition, line]) => [`${definition}\n${line}`, runInBash(definition, line, files)]),
    ),
    recalls: Object.fromEntries(historyLines.map((line) => [line, recallInBash(line, history)])),
  };
  writeFileSync(place, `${JSON.stringify(made, null, 2)}\n`);
}
const recorded: Recorded = JSON.parse(readFileSync(place, 'utf8'));

test.each(operands)('expands $name like bash', async ({ lines }) => {
  const ours = Object.fromEntries(await Promise.all(lines.map(async (line) => [line, await wordsOf(line)] as const)));
  expect(ours).toEqual(Object.fromEntries(lines.map((line) => [line, recorded.words[line]])));
});

test.each(lines)('runs %s like bash', async (line) => {
  expect(withoutPositions(await output(line, fakeShell(files)))).toBe(recorded.lines[line]);
});

test.each(aliasedLines)('with %s runs %s like bash', async (definition, line) => {
  const shell = fakeShell(files);
  for (const [, name = '', bare, quoted = ''] of definition.matchAll(/(\w+)=(?:(\w+)|'([^']*)')/g)) {
    shell.aliases.set(name, bare ?? quoted);
  }
  expect(withoutPositions(await output(line, shell))).toBe(recorded.aliased[`${definition}\n${line}`]);
});

test.each(historyLines)('expands the history in %s like bash', (line) => {
  expect(expandHistory(line, history)).toEqual({ text: recorded.recalls[line] });
});

/** Returns the words of the first command. */
async function wordsOf(line: string): Promise<string[]> {
  const { items } = parse(`args ${line}`);
  const command = items[0]?.pipeline.commands[0]?.words ?? [];
  return (await expandWords(command, fakeShell(files), new AbortController().signal)).slice(1);
}

function withoutPositions(text: string): string {
  return text.replace(/ \(column \d+\)$/gm, '').replace(/^bash: alias: /gm, 'bash: ');
}
