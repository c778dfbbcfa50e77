/** Finds the file with the settings of a tool, for notes about them. */
import type { ForeignFolder } from '../folder/model.ts';

const names =
  /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|(?:astro|docusaurus|gatsby|eleventy)[.-]config\.[cm]?[jt]s|\.eleventy\.c?js)$/;

/** The file of the settings, relative to the root, and its text. */
export type SettingsFile = { file: string; text: string };

/** Returns the file; its name and its text are empty if there is none with a usual name. */
export function settingsFileOf({ files, read }: ForeignFolder): SettingsFile {
  const file = files.find((each) => names.test(each.file))?.file ?? '';
  return { file, text: read(file) ?? '' };
}
