import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../../src/bootstrap/commands.mjs';
import { readers } from '../../../src/import/readers/readers.ts';
import { tools } from '../../../src/types/tool.ts';

test('--from accepts every tool', () => {
  expect(new Set(commands.import.options.from?.choices)).toEqual(new Set(tools));
});

test('each reader is registered under its own name', () => {
  expect(Object.entries(readers).map(([name, { tool }]) => [name, tool])).toEqual(
    Object.keys(readers).map((name) => [name, name]),
  );
});

test('docs/moving.md has a heading for each tool', () => {
  const docs = readFileSync('docs/moving.md', 'utf8').toLowerCase();
  for (const tool of tools) expect(docs).toMatch(new RegExp(`^## .*\\b${tool}\\b`, 'm'));
});
