/** The names and summaries of all commands, for `apropos` and `whatis`. */
import { fetchText } from '../files/staticText.ts';
import summariesUrl from './summaries.txt?url';

/** Returns sorted lines such as `cat (1)              - print files`. A test keeps the text equal to the commands. */
export async function readSummaries(signal: AbortSignal): Promise<string[]> {
  const text = await fetchText(summariesUrl, signal);
  return text.split('\n').filter((line) => line !== '');
}
