/**
 * Turns expected errors into one-sentence messages: those that catpost throws on purpose, and those of the operating
 * system. This is plain JavaScript because start.mjs uses it before anything is compiled.
 */

/**
 * Returns a sentence that says what to do, or null for an error that only its stack trace explains. `cache` is the
 * folder to name if the error names none.
 */
export function expectedMessage(error, cache) {
  if (error.name === 'ExpectedError') return error.message;
  const path = 'path' in error ? error.path : cache;
  switch ('code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full: free some space, also for ${cache}, and run the command again.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${path} cannot be read or written (${error.code}): check its permissions.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open: close other programs, or raise the limit with ulimit -n.';
    case 'EADDRINUSE':
      return `Port ${error.port} is in use: choose another one with --port.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is a file, but catpost needs a folder there: move the file away.`;
    default:
      return null;
  }
}
