/** The table of command lines, and what was recorded of each: how the recorder and the test read them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Output as it was, cut behind each newline so that a change of it reads well. */
export type Recorded = { stdout: string[]; stderr: string[]; status: number };

/** By their lines, in the order of the table. */
export type Expected = Record<string, Recorded>;

/** The lines of lines.txt but for empty ones and headings, which begin with `# `. */
export function readLines(folder: string): string[] {
  const lines = readFileSync(join(folder, 'lines.txt'), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('# '));
}

export function readExpected(folder: string): Expected {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

export function cut(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}
