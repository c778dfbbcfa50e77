/** The names of the files that can have the settings. */

/** The usual name. */
export const yamlName = 'site.yaml';

/** Returns whether a file, relative to the content folder, has the settings. */
export function isSettingsFile(file: string): boolean {
  return file === yamlName || /^site\.config\.m?[jt]s$/.test(file);
}
