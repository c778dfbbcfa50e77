/**
 * Creates an error that is no bug: its message says what went wrong and what to do, and is shown without a stack trace.
 */
export function expectedError(message: string): Error {
  const error = new Error(message);
  // expectedErrors.mjs recognizes the name.
  error.name = 'ExpectedError';
  return error;
}
