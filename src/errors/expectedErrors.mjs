/** Errors that are nobody's fault in catpost, as sentences for the author. Plain JavaScript, for start.mjs. */

/**
 * What a computer may refuse, as one sentence that says what to do; null for what only the whole error explains.
 * `cache` is the folder that is meant where an error names none.
 */
export function expectedSentence(error, cache) {
  if (error.name === 'PlainError') return error.message;
  const place = 'path' in error ? error.path : cache;
  switch ('code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full: make room, for ${cache} too, and run it again.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place} cannot be read or written (${error.code}): look at its permissions.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'Too many files are open: close other programs, or raise the limit with ulimit -n.';
    case 'EADDRINUSE':
      return `Port ${error.port} is taken: name another one with --port.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${place} is a file where a folder is needed: move it away.`;
    default:
      return null;
  }
}
