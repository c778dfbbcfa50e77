import { expect, test } from 'vitest';
import { withSettingsName } from '../../src/problems/settingsName.ts';
import type { Problem } from '../../src/types/problem.ts';

const problem: Problem = {
  rule: 'outside-image',
  severity: 'warn',
  file: 'content/site.yaml',
  position: null,
  line: 'site.yaml',
  message: 'site.yaml calls it x',
  hint: 'add it to media: in site.yaml, not in my-site.yaml',
};

test('every text names the file that the author has', () => {
  expect(withSettingsName(problem, 'site.config.ts')).toEqual({
    ...problem,
    file: 'content/site.config.ts',
    message: 'site.config.ts calls it x',
    hint: 'add it to media: in site.config.ts, not in my-site.yaml',
  });
  expect(withSettingsName(problem, 'site.yaml')).toBe(problem);
});

test('a post keeps its name', () => {
  const file = 'content/post/site.yaml.md';
  expect(withSettingsName({ ...problem, file }, 'site.config.ts').file).toBe(file);
});
