/** The prompt before each line. */
import type { Shell } from '../command.ts';
import { homePath } from '../files/paths.ts';

/** Returns the prompt: `visitor@host:~/post$`. */
export function promptText({ user, host, directory }: Shell): string {
  return `${user}@${host}:${homePath(directory)}$`;
}
