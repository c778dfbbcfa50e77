/** The JavaScript and TypeScript that an author writes for a build: the configuration, and plugins. */
import type { Position } from '../types/problem.ts';

/** A module of the author. */
export type SourceModule = {
  /** The absolute path. */
  file: string;
  /** The text of the file. */
  text: string;
  /** The same as JavaScript. Every statement is on the line on which the author wrote it. */
  code: string;
  /** Null for a file that is not an ECMAScript module, such as JSON or CommonJS. */
  syntax: ModuleSyntax | null;
};

/** The parts of a module that depend on where its file is, as offsets in its code. */
export type ModuleSyntax = {
  imports: ModuleImport[];
  /** The places of `import.meta.url`, `import.meta.dirname` and `import.meta.filename`. */
  places: { start: number; end: number; name: 'url' | 'dirname' | 'filename' }[];
};

/** What a module imports. From `start` to `end` are the specifier in its quotes, and the attributes after it. */
export type ModuleImport = {
  specifier: string;
  start: number;
  end: number;
  position: Position;
  /** The absolute path of a relative import; null for a package. */
  file: string | null;
};

/** A module with everything that it imports by a relative path. */
export type ModuleGraph = {
  entry: SourceModule;
  /** All modules by their absolute path, the entry first. */
  modules: ReadonlyMap<string, SourceModule>;
  /** A hash of all paths and texts. */
  hash: string;
};

/** What is wrong with a module. `line` is the source line at `position`. */
export type ModuleProblem = {
  /** The absolute path of the file that has to be changed. */
  file: string;
  position: Position | null;
  line: string | null;
  message: string;
  hint: string;
};
