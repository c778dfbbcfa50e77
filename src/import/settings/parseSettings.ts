/** Parses a file of settings, in whatever form of JavaScript its tool allows. */
import type { Program } from 'acorn';
import { parseProgram } from '../../modules/parseModule.ts';

/** Returns the program of a file; null if it does not compile. JSON may have comments and trailing commas. */
export async function parseSettings(file: string, text: string): Promise<Program | null> {
  if (/\.json[5c]?$/.test(file)) return parseOrNull(`export default ${text}`);
  const isTyped = /\.[cm]?tsx?$/.test(file);
  // Some tools allow types and elements in a `.js` file too.
  return (isTyped ? null : await parseOrNull(text)) ?? (await parseTyped(file, text));
}

async function parseOrNull(code: string): Promise<Program | null> {
  try {
    return await parseProgram(code);
  } catch {
    return null;
  }
}

async function parseTyped(file: string, text: string): Promise<Program | null> {
  const { transform } = await import('sucrase');
  try {
    // In a `.ts` file, `<T>x` is a type and not an element.
    const transforms: ('typescript' | 'jsx')[] = /\.[cm]?ts$/.test(file) ? ['typescript'] : ['typescript', 'jsx'];
    return await parseOrNull(transform(text, { transforms, disableESTransforms: true }).code);
  } catch {
    return null;
  }
}
