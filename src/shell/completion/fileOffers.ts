/** Lists the files, directories and tags that a word may continue with. */
import { languageHome } from '../files/languageHome.ts';
import { startOf } from '../files/locate.ts';
import { baseName, resolvePath } from '../files/paths.ts';
import { inSlices } from '../streams/timeSlices.ts';
import type { Offer, TypedPlace } from './offer.ts';

/**
 * Lists the files or directories that the word may continue with. Reads only the directory that the word is in, and
 * only up to the last name that can match.
 */
export async function* fileOffers(
  wanted: 'files' | 'directories',
  { typed, isHome, shell, signal }: TypedPlace,
): AsyncGenerator<Offer, undefined> {
  const nameStart = typed.lastIndexOf('/') + 1;
  const name = typed.slice(nameStart);
  if (isHome && typed === '~') {
    yield { value: '~/', label: '~/', kind: 'directory', isWhole: false };
    return;
  }
  if (name === '..') yield { value: `${typed}/`, label: '../', kind: 'directory', isWhole: false };
  const from = await startOf(typed, shell, signal);
  const directory = resolvePath(isHome ? typed.slice(1, nameStart) : typed.slice(0, nameStart), from);
  if ((await shell.files.entry(directory, signal))?.kind !== 'directory') return;
  for await (const { path, kind, href } of inSlices(shell.files.list(directory, 'name', signal), signal)) {
    const found = baseName(path);
    if (!found.startsWith(name)) {
      if (found > name) return;
      continue;
    }
    if (found.startsWith('.') && name === '') continue;
    const value = typed.slice(0, nameStart) + found;
    if (kind === 'directory') yield { value: `${value}/`, label: `${found}/`, kind, isWhole: false, href };
    else if (wanted === 'files') yield { value, label: found, kind: 'file', isWhole: true, href };
  }
}

/** Lists the tags that begin with the typed word. */
export async function* tagOffers({ typed, shell, signal }: TypedPlace): AsyncGenerator<Offer, undefined> {
  const directory = `${await languageHome(shell.directory, shell.files, signal)}/tags`;
  if ((await shell.files.entry(directory, signal))?.kind !== 'directory') return;
  for await (const { path, href } of inSlices(shell.files.list(directory, 'name', signal), signal)) {
    const name = baseName(path);
    if (name.startsWith(typed)) yield { value: name, label: name, kind: 'tag', isWhole: true, href };
  }
}
