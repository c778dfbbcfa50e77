import type { CommandName } from './commands.mjs';
export function withNpmOptions(
  name: CommandName,
  words: string[],
  environment: Record<string, string | undefined>,
): { words: string[]; likely?: undefined } | { words?: undefined; likely: string[] };
export function misspeltNpmOption(name: CommandName, environment: Record<string, string | undefined>): string | null;
