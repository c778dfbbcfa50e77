/** The names and summaries of all commands, as `apropos` prints them. */
import { fetchText } from '../files/staticText.ts';
import summariesUrl from './summaries.txt?url';

/** `cat (1)              - print files`, sorted. The text is made by a test, which compares it with the commands. */
export async function readSummaries(signal: AbortSignal): Promise<string[]> {
  const text = await fetchText(summariesUrl, signal);
  return text.split('\n').filter((line) => line !== '');
}
