/** Finds the lines of the keys of a front matter. */
import { parseYaml } from '../../content/yaml/parseYaml.ts';
import { commentsIn } from './commentsIn.ts';
import type { MatterComment } from './model.ts';
import { yamlEntries } from './yamlEntries.ts';

/** Where keys are written. */
export type MatterPlaces = {
  /** Returns the line of a key in its file, from 1. */
  lineOf: (key: string) => number | null;
  /** Returns the lines of a key, with the comments above it; null if they are no YAML by themselves. */
  writtenAs: (key: string) => string | null;
  /** The comments, with their lines in the file, from 1. */
  comments: readonly MatterComment[];
};

/** Returns where the keys of a front matter are. `firstLine` is that of `matter`, from 1. */
export function placesIn(matter: string, language: string, firstLine: number): MatterPlaces {
  const lines = matter.split('\n');
  const { entries } = language === 'yaml' ? yamlEntries(lines) : { entries: [] };
  const comments = commentsIn(matter, language, entries).map(({ line, ...comment }) => {
    return { ...comment, line: line + firstLine };
  });
  if (language !== 'yaml') {
    return { lineOf: (key) => lineOfKey(lines, key, firstLine), writtenAs: () => null, comments };
  }
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return {
    lineOf: (key) => {
      const entry = byKey.get(key);
      return entry === undefined ? null : entry.line + firstLine;
    },
    writtenAs: (key) => {
      const entry = byKey.get(key);
      if (entry === undefined) return null;
      const written = lines.slice(entry.start, entry.end).join('\n');
      return 'values' in parseYaml(written, 1) ? written : null;
    },
    comments,
  };
}

function lineOfKey(lines: string[], key: string, firstLine: number): number | null {
  const index = lines.findIndex((line) => {
    const [, double, single, plain] =
      /^(?:"([^"]*)"\s*|'([^']*)'\s*|([^"'=:\]]*))[=:\]]/.exec(line.trimStart().replace(/^[[{]+\s*/, '')) ?? [];
    return (double ?? single ?? plain?.trimEnd()) === key;
  });
  return index === -1 ? null : index + firstLine;
}
