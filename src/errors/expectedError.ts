import { toPrintable } from '../text/controlCharacters.ts';

/**
 * Creates an error that is no bug: its message says what went wrong and what to do, and is shown without a stack trace.
 * The message may have names of files and keys that somebody else has chosen.
 */
export function expectedError(message: string): Error {
  const error = new Error(toPrintable(message));
  // expectedErrors.mjs recognizes the name.
  error.name = 'ExpectedError';
  return error;
}
