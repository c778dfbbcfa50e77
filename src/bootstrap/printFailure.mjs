/** Prints an error that ended a command. This is plain JavaScript because start.mjs uses it before anything is bundled. */
import { expectedMessage } from '../errors/expectedErrors.mjs';

/**
 * Prints a sentence for an expected error, or the message of any other; with DEBUG=1, the whole error. `cache` is the
 * folder of the caches, which the sentence may name. Returns the exit status.
 */
export function printFailure(error, cache) {
  const isWanted = process.env.DEBUG || !(error instanceof Error);
  const sentence = isWanted ? null : expectedMessage(error, cache);
  console.error(isWanted ? error : (sentence ?? error.message));
  if (!isWanted && sentence === null) console.error('Run the command again with DEBUG=1 to see the whole error.');
  return 1;
}
