export type CommandName = 'start' | 'build' | 'check' | 'preview' | 'dev' | 'new';
export type Option = 'site' | 'content' | 'out' | 'base' | 'now' | 'port' | 'in' | 'parse-limit';
export type Flag = 'host' | 'external';
export const flags: readonly Flag[];
export const commands: Record<
  CommandName,
  { usage: string; about: string; options: readonly (Option | Flag)[]; words: number }
>;
export function usageMessage(argv: string[], environment: Record<string, string | undefined>): string | null;
export function parseWords(
  name: CommandName,
  rest: string[],
): { values: Partial<Record<Option | Flag, string | boolean>>; positionals: string[] };
