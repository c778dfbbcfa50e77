/** Answers what needs no site: questions for help or the version, and mistakes in the command line. */
import { versionOf } from './ownVersion.mjs';

/**
 * Prints the answer to a command line that names no command, and returns the exit status. `root` is the folder of
 * catpost's own package.json, which has the version.
 */
export function answer(line, root) {
  if (line.kind === 'wrong') {
    console.error(line.message);
    return 2;
  }
  console.log(line.kind === 'version' ? versionOf(root) : line.text);
  return 0;
}
