/** Values from YAML or TOML, with the position of each in the file. */
import type { Position } from '../../types/problem.ts';

/** The keys and indexes that lead to a value: `['tags', 0]`. */
export type ValuePath = readonly (string | number)[];

/** A text that lost a part, because the part has a meaning in YAML. */
export type LostText = { path: ValuePath; position: Position; message: string; hint: string };

/** Parsed values, and functions that find where they are written. */
export type LocatedValues = {
  values: Record<string, unknown>;
  /** Returns the position of a value, or of the nearest one that contains it. */
  locate: (path: ValuePath) => Position | null;
  /** Returns the position of a key. */
  locateKey: (path: ValuePath) => Position | null;
  /** Returns a scalar as it is written: `1.10` for the number 1.1. */
  written: (path: ValuePath) => string | null;
  /** Returns the texts that lost a part. `isText` is true for the paths at which authors write text. */
  lostTexts: (isText: (path: ValuePath) => boolean) => LostText[];
};

/** Why a text could not be parsed. */
export type SyntaxProblem = { position: Position | null; message: string; hint: string };

/** Returns whether a value is a plain object with keys and values, as in YAML and TOML. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
