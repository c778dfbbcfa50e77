export function runNpm(
  words: string[],
  folder: string,
  environment?: NodeJS.ProcessEnv,
): { isDone: boolean; output: string };
