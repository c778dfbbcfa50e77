/**
 * Returns a key that is equal for two paths that some file system or host treats as the same path: they differ only in
 * letter case, or in look-alikes such as the Kelvin sign and K.
 */
export function foldPath(path: string): string {
  return path.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').replaceAll('\u0307', '');
}
