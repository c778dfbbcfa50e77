/** Decodes the bytes of a text file, or says why they are not text. */
import { isUtf8 } from 'node:buffer';

/** `rule` is a key of problems/rules.ts. */
export type TextProblem = {
  rule: 'not-utf8' | 'not-text' | 'too-large' | 'empty-file';
  message: string;
  hint: string;
};

/** Decodes UTF-8 with or without a byte order mark, and turns CRLF and CR line breaks into LF. */
export function decodeText(bytes: Buffer, maximumBytes: number): { text: string } | { problem: TextProblem } {
  const problem = problemOf(bytes, maximumBytes);
  if (problem !== null) return { problem };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
}

function problemOf(bytes: Buffer, maximumBytes: number): TextProblem | null {
  if (bytes.length === 0) {
    return { rule: 'empty-file', message: 'the file is empty', hint: 'write a title and a text, or delete the file' };
  }
  if (bytes.length > maximumBytes) {
    const [size, maximum] = [(bytes.length / 1e6).toFixed(1), maximumBytes / 1e6];
    const message = `the file is larger than ${maximum} MB: it has ${size} MB`;
    return { rule: 'too-large', message, hint: 'split the post into several files' };
  }
  const saveAgain = 'save the file again with UTF-8 encoding';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { rule: 'not-utf8', message: 'the file is encoded in UTF-16, not in UTF-8', hint: saveAgain };
  }
  if (bytes.includes(0)) {
    const message = 'the file contains NUL bytes, so it is not text';
    return { rule: 'not-text', message, hint: 'give it the extension of its real format, such as .png' };
  }
  if (!isUtf8(bytes)) {
    const message = `the file is not valid UTF-8: byte ${firstInvalidByte(bytes)} is wrong`;
    return { rule: 'not-utf8', message, hint: saveAgain };
  }
  return null;
}

/** Returns the position of the first invalid byte, from 1. Bisects, because decoders do not say where they failed. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (endsWithinValidText(bytes, middle)) valid = middle;
    else invalid = middle;
  }
  return invalid;
}

/**
 * Returns whether the bytes before `end` are valid. A character may be cut off there; then up to three more bytes
 * complete it.
 */
function endsWithinValidText(bytes: Buffer, end: number): boolean {
  return [0, 1, 2, 3].some((more) => end + more <= bytes.length && isUtf8(bytes.subarray(0, end + more)));
}
