/** What the benchmark measures, and the table of it. */
import type { Measured } from '../measure.ts';
import type { ContentPost } from '../posts/contentPosts.ts';

/** The posts that are measured. `folder` is for everything that is written meanwhile. */
export type Bench = {
  projectRoot: string;
  folder: string;
  content: string;
  /** From the oldest to the newest. */
  posts: ContentPost[];
  /** How often each row is measured. */
  runs: number;
};

/** One run of a row. The processor time is in seconds. Both it and the memory are null or missing where nothing is known. */
export type Sample = { value: number; processor?: number | null; megabytes?: number | null };

/** All runs of a row. */
export type Figures = { what: string; unit: 's' | 'ms' | 'MB' | 'kB' | ''; samples: Sample[] };

/** Returns the figures of commands that were measured. */
export function commandFigures(what: string, runs: Measured[]): Figures {
  return { what, unit: 's', samples: runs.map(({ seconds, ...others }) => ({ value: seconds, ...others })) };
}

/** Returns the rows in markdown, with medians and, behind them, the smallest and the largest of all runs. */
export function tableOf(figures: Figures[], posts: number): string {
  const lines = figures.map(({ what, unit, samples }) => [
    what,
    String(posts),
    spread(values(samples, 'value'), unit),
    spread(values(samples, 'processor'), 's'),
    spread(values(samples, 'megabytes'), 'MB'),
    String(samples.length),
  ]);
  const head = ['what', 'posts', 'median (from – to)', 'processor time', 'peak memory', 'runs'];
  return [head, ['---', '--:', '--:', '--:', '--:', '--:'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Returns the value below which the given part of all values lie. */
export function quantile(all: number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function values(samples: Sample[], key: keyof Sample): number[] {
  return samples.map((sample) => sample[key]).filter((value) => typeof value === 'number');
}

function spread(all: number[], unit: Figures['unit']): string {
  if (all.length === 0) return '–';
  const text = (value: number) => value.toFixed({ s: 2, ms: 0, MB: 0, kB: 1, '': 0 }[unit]);
  const median = `${text(quantile(all, 0.5))} ${unit}`.trim();
  return all.length === 1 ? median : `${median} (${text(Math.min(...all))} – ${text(Math.max(...all))})`;
}
