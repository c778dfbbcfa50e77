/** The names and summaries of all commands, for `apropos` and `whatis`. */
import type { ShellWords } from '../../words/shell/model.ts';

/** Returns sorted lines such as `cat (1)         - print files`. */
export function summaryLines({ summaries }: ShellWords): string[] {
  return Object.entries(summaries).map(([name, summary]) => `${`${name} (1)`.padEnd(15)} - ${summary}`);
}
