/** Finds the file with the settings of a tool, for notes about them. */
import type { ForeignFolder } from '../folder/model.ts';

const names =
  /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|(?:astro|docusaurus|gatsby|eleventy)[.-]config\.[cm]?[jt]s|\.eleventy\.c?js)$/;

/** Returns the file, relative to the root; empty if there is none with a usual name. */
export function settingsFileOf({ files }: ForeignFolder): string {
  return files.find(({ file }) => names.test(file))?.file ?? '';
}
