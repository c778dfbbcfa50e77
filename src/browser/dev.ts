/**
 * The client of the development server: shows content problems above the page, and updates the page when its content
 * changes.
 */

import { emit } from '../dom/events.ts';
import { parseJson } from '../text/parseJson.ts';
import '../styles/dev.css';

type Checked = { problems: string[]; changed: boolean };

const hot = import.meta.hot;

// Null if the page was requested before all content was checked.
const known = parseJson(document.getElementById('problems')?.textContent);
let isComplete = known !== null;
showProblems(Array.isArray(known) ? known.map(String) : []);
hot?.on('catpost:change', ({ css }: { css: string }) => {
  const style = document.getElementById('site-style');
  if (style && style.textContent !== css) style.textContent = css;
  change();
});
hot?.on('catpost:problems', ({ problems, changed }: Checked) => {
  showProblems(problems);
  if (changed || !isComplete) change();
  isComplete = true;
});
// Asks the server to repeat what it sent before this script listened.
hot?.send('catpost:hello');

/** Has the page fetch itself again. */
function change(): void {
  emit('catpost:change');
}

function showProblems(problems: string[]): void {
  document.getElementById('content-problems')?.remove();
  if (problems.length === 0) return;
  const list = document.createElement('pre');
  list.id = 'content-problems';
  list.className = 'problems';
  list.role = 'alert';
  list.textContent = problems.join('\n\n');
  document.body.append(list);
}
