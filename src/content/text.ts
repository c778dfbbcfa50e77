/** The bytes of a markdown file -> text with LF line ends, or what is wrong with them. */
import { isUtf8 } from 'node:buffer';

/** `rule` is one of problems.ts. */
export type TextFault = { rule: 'not-utf8' | 'not-text' | 'too-large' | 'empty-file'; message: string; hint: string };

/** Decodes UTF-8 with or without a byte order mark, and LF, CRLF or CR line ends. */
export function decodeText(bytes: Buffer, maximumBytes: number): { text: string } | { fault: TextFault } {
  if (bytes.length === 0)
    return fault('empty-file', 'the file is empty', 'write a title and a text, or delete the file');
  if (bytes.length > maximumBytes) {
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    return fault(
      'too-large',
      `the file has ${size}, more than ${maximumBytes / 1e6} MB`,
      'split the post into several',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault('not-utf8', 'the file is UTF-16, not UTF-8', 'save it again with the encoding UTF-8');
  }
  if (bytes.includes(0)) {
    return fault(
      'not-text',
      'the file holds NUL bytes, so it is not a text',
      'give it the ending of its real kind, such as .png',
    );
  }
  if (!isUtf8(bytes)) {
    return fault(
      'not-utf8',
      `the file is not UTF-8 from byte ${firstBadByte(bytes)} on`,
      'save it again with the encoding UTF-8',
    );
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
}

function fault(rule: TextFault['rule'], message: string, hint: string): { fault: TextFault } {
  return { fault: { rule, message, hint } };
}

/** Counted from 1. Halves the range, for a decoder does not say where it failed. */
function firstBadByte(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    // A character that is only cut off is not a fault: up to three more bytes may complete it.
    const whole = [0, 1, 2, 3].some(
      (more) => middle + more <= bytes.length && isUtf8(bytes.subarray(0, middle + more)),
    );
    if (whole) good = middle;
    else bad = middle;
  }
  return bad;
}
