/** Reads which components of pages the author replaces. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectedError } from '../errors/expectedError.ts';
import { nearest } from '../text/nearest.mjs';
import type { ComponentName } from '../types/components.ts';
import type { OwnComponents } from '../types/vite.ts';

/**
 * Returns the absolute path of each file. Paths in `components` start at `root`. Throws an expected error if a name is
 * not that of a component, or if a file does not exist.
 */
export function readOwnComponents(components: OwnComponents, root: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(components).map(([name, path]) => {
      if (!isComponentName(name)) throw wrongOption(unknownName(name));
      const file = resolve(root, path);
      if (!existsSync(file)) {
        throw wrongOption(`There is no file ${file}, which the plugin catpost in vite.config.ts names for ${name}.`);
      }
      return [name, file];
    }),
  );
}

function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(isReplaceable, name);
}

/** Is typed by all names, so that none can be forgotten. */
const isReplaceable: Record<ComponentName, true> = {
  Home: true,
  Listing: true,
  Post: true,
  PlainPage: true,
  Tags: true,
  NotFound: true,
  Facts: true,
  Entries: true,
  Contents: true,
  Series: true,
};

function unknownName(name: string): string {
  const names = Object.keys(isReplaceable);
  const meant = nearest(name, names);
  const hint = meant === null ? `The components are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return `The plugin catpost in vite.config.ts cannot replace the component ${name}. ${hint}`;
}

/** Vite prints the stack of an error in place of its message. */
function wrongOption(message: string): Error {
  const error = expectedError(message);
  error.stack = message;
  return error;
}
