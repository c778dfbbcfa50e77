/** Finds characters that look right and are wrong: tabs, wide colons, unusual spaces, and comments of other languages. */
import { codePointName } from '../../../text/controlCharacters.ts';
import type { SlipFinder } from './slip.ts';

/** Finds a line that begins with a tab or with a space that YAML takes for text. */
export const findIndent: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const [before = ''] = /^[\t\p{Zs}]*/u.exec(line) ?? [];
  const [wrong] = /[^ ]/u.exec(before) ?? [];
  if (wrong === undefined || line.trim() === '') return null;
  const right = `  ${line.trimStart()}`;
  const what = wrong === '\t' ? 'a tab' : `the space ${codePointName(wrong)}`;
  return {
    column: 1,
    message: `this line begins with ${what}, but YAML is indented with ordinary spaces`,
    hint: `write it as ${JSON.stringify(right).slice(1, -1)}, with spaces`,
  };
};

/** Finds a key that is not followed by a colon and an ordinary space. */
export const findSign: SlipFinder = (lines, index) => {
  const { mark = '', key = '', sign = '', space = '', value = '' } = signed.exec(lines[index] ?? '')?.groups ?? {};
  if (key === '') return null;
  const right = `write it as ${mark.trimStart()}${key}: ${value.trim()}`;
  const column = mark.length + key.length + 1;
  if (sign !== ':') {
    const name = sign === '\uff1a' ? `the wide colon ${codePointName(sign)}` : sign;
    return { column, message: `${key} is followed by ${name}, but YAML needs a colon and a space`, hint: right };
  }
  if (space !== '') {
    const message = `the space after the colon of ${key} is ${codePointName(space)}, but YAML needs an ordinary one`;
    return { column: column + 1, message, hint: right };
  }
  return { column, message: `there is no space after the colon of ${key}`, hint: right };
};

/** `title:Hello` and `title = Hello`, but no address: `https://example.org`. */
const signed =
  /^(?<mark> *(?:- +)*)(?<key>[A-Za-z][\w-]*) *(?<sign>:(?!\/\/|[ \t])|[\uff1a;=])(?<space>(?![ \t])\p{Zs})?\s*(?<value>\S.*)$/u;

/** Finds a list item without a space after its dash. */
export const findDash: SlipFinder = (lines, index) => {
  const [, indent = '', text = ''] = /^([ ]*)-([^\s-].*)$/.exec(lines[index] ?? '') ?? [];
  if (text === '') return null;
  const message = 'there is no space after the dash of this list item';
  return { column: indent.length + 1, message, hint: `write it as - ${text.trim()}` };
};

/** Finds a comment as other languages write it. */
export const findComment: SlipFinder = (lines, index) => {
  const [, indent = '', text = ''] =
    /^([ ]*)(?:<!--|\/\/|\/\*|;)\s*(.*?)\s*(?:-->|\*\/)?$/.exec(lines[index] ?? '') ?? [];
  if (text === '') return null;
  return { column: indent.length + 1, message: 'a comment in YAML begins with #', hint: `write it as # ${text}` };
};
