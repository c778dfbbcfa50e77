/** An error whose message is all that there is to say: what was expected to happen, and what to do about it. */
export function plainError(message: string): Error {
  const error = new Error(message);
  // start.mjs knows it by its name, and does not ask for the whole error.
  error.name = 'PlainError';
  return error;
}
