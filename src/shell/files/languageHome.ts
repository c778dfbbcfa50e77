/** Finds the directory of a language: a site in several languages has one for each but the main one. */
import type { FileSystem } from './fileSystem.ts';

/** Returns the directory of the language that a path is in, such as `/de` for `/de/post`; '' for the main language. */
export async function languageHome(path: string, files: FileSystem, signal: AbortSignal): Promise<string> {
  const [, first = ''] = path.split('/');
  if (['', 'tags', 'by'].includes(first)) return '';
  // A folder of that name in a collection has the page of the collection.
  const tags = await files.entry(`/${first}/tags`, signal);
  return tags?.href.endsWith(`/${first}/tags/`) ? `/${first}` : '';
}
