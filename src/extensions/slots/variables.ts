/**
 * The variables of slots: `{{title}}`. A slot is rendered once, and each page fills in its own values. So each variable
 * is masked by a word of letters before rendering, which no parser changes, neither in text nor in an address. The word
 * is as long as the variable, so that the positions of problems stay right.
 */

/** The names of all variables. docs/extend.md lists their values. */
export const variableNames = [
  ...['title', 'url', 'path', 'date', 'updated', 'tags', 'description', 'file'],
  ...['author', 'site', 'year'],
] as const;

/** The name of a variable. */
export type VariableName = (typeof variableNames)[number];

/** Returns whether there is a variable of this name. */
export function isVariable(name: string): name is VariableName {
  return variableNames.some((known) => known === name);
}

/** Masks every variable of a text, and each `\{{`, which stands for two braces. */
export function maskVariables(text: string): string {
  return text
    .replaceAll('\\{{', escapedBraces)
    .replace(/\{\{( *)([A-Za-z]+)( *)\}\}/g, (_, before: string, name: string, after: string) => {
      return `qz${'0'.repeat(before.length)}${name}${'0'.repeat(after.length)}zq`;
    });
}

/** Returns the text before it was masked. */
export function unmaskVariables(text: string): string {
  return text
    .replaceAll(escapedBraces, '\\{{')
    .replace(/qz(0*[A-Za-z]+?0*)zq/g, (_, inner: string) => `{{${inner.replaceAll('0', ' ')}}}`);
}

/** Matches a masked variable; its group is the name. */
export const maskedVariable = /qz0*([A-Za-z]+?)0*zq/g;

/** Replaces `\{{` while a text is rendered. A character of the private use area is no punctuation, so no parser reads it. */
export const escapedBraces = '\uE002\uE002\uE002';

/** The masked variables that a link may begin with, with and without spaces in the braces. */
export const maskedAddresses = ['{{url}}', '{{ url }}', '{{path}}', '{{ path }}'].map(maskVariables);
