/** Keeps the paths that an import writes and removes within their folder. */

/**
 * Returns whether a path stays within its folder on every system: relative, with `/`, without `..`, and with names that
 * Windows can have (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
export function isSafePath(path: string): boolean {
  return path !== '' && path.split('/').every(isSafeName);
}

/** Returns a path with safe names: what a name cannot have becomes `-`. */
export function safePathOf(path: string): string {
  return path.split('/').map(safeName).join('/');
}

function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(unsafeCharacters, '-')
    .replace(/^\.+|[. ]+$/g, '');
  return clean === '' ? 'file' : device.test(clean) ? `file-${clean}` : clean;
}

function isSafeName(name: string): boolean {
  return name !== '' && !/^\.\.?$|[. ]$/.test(name) && name.search(unsafeCharacters) === -1 && !device.test(name);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are what this finds.
const unsafeCharacters = /[\u0000-\u001f\u007f<>:"|?*\\]/g;

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
