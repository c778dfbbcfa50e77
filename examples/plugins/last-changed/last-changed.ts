/** Gives each post that has no `updated` the day of the last commit that changed its file. */
import { execFileSync } from 'node:child_process';
import { definePlugin } from 'catpost/config';

const days = new Map<string, Map<string, string>>();

export default definePlugin({
  name: 'last-changed',
  post: ({ file, date, updated }, { contentFolder }) => {
    const day = daysOf(contentFolder).get(file);
    return updated === null && day !== undefined && day !== date ? { updated: day } : undefined;
  },
});

/** Asks git once, and not for each post. Returns the day of the last commit of each file. */
function daysOf(folder: string): Map<string, string> {
  const known = days.get(folder) ?? readLog(folder);
  days.set(folder, known);
  return known;
}

function readLog(folder: string): Map<string, string> {
  const words = ['-c', 'core.quotePath=false', 'log', '--relative', '--name-only', '--format=day %cs', '--', '.'];
  const log = execFileSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 });
  const found = new Map<string, string>();
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('day ')) day = line.slice(4);
    else if (line !== '' && !found.has(line)) found.set(line, day);
  }
  return found;
}
