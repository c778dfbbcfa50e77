/** The site of dev, as the other parts of its server see it. */
import type { Entry, PathShard, Planned, Prepared } from '../plan/model.ts';
import type { Problem } from '../types/problem.ts';

/** The handlers that dev is notified by. */
export type DevEvents = {
  /** Called when pages may have changed. `before` is the plan before the edit; null if there was none. */
  onChange: (planned: Planned, before: Planned | null) => void;
  /**
   * Called when all of the current content is rendered and checked. `hasChanged` says whether related posts have
   * changed.
   */
  onWhole: (planned: Planned, prepared: Prepared, hasChanged: boolean) => void;
  onError: (error: unknown) => void;
};

/** The inputs from which the contents of an entry are made. */
export type EntryInputs = { entry: Entry; prepared: Prepared; shards: PathShard[] };

/** The plan of the site and its entries by path, at one moment. */
export type DevPages = {
  planned: Planned;
  entries: Map<string, Entry>;
  inputsOf: (entry: Entry) => Promise<EntryInputs>;
};

/** The site of a dev server. */
export type DevSite = {
  /**
   * Calls `answer` with the pages as soon as their paths are known. Background work waits until `answer` has finished.
   */
  withPages: <Answer>(answer: (pages: DevPages) => Promise<Answer>) => Promise<Answer>;
  /** Resolves to the pages when everything is rendered and checked. Only then are there files that list paths. */
  whole: () => Promise<DevPages>;
  /** Null until all problems are known. */
  problems: () => Problem[] | null;
  change: (changes: FileChange[]) => void;
  close: () => Promise<unknown>;
};

/** `written` is a change of a file that existed before; `other` may be a new file; `gone` is a deleted one. */
export type FileChange = { file: string; kind: 'written' | 'other' | 'gone' };
