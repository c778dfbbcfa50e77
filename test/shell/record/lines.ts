/** Reads the table of command lines and the recorded output of each, for the recorder and the test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The output is cut after each newline, so that a diff of it is readable. */
export type Recorded = { stdout: string[]; stderr: string[]; status: number };

/** The recorded output of each command line, in the order of the table. */
export type Expected = Record<string, Recorded>;

/** Returns the lines of lines.txt, without empty ones and headings, which begin with `# `. */
export function readLines(folder: string): string[] {
  const lines = readFileSync(join(folder, 'lines.txt'), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('# '));
}

/** Reads the recorded outputs. */
export function readExpected(folder: string): Expected {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
}

/** Splits a text into lines, each with its newline. */
export function cut(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}
