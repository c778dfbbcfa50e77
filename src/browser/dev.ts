/** Only in `npm run dev`: shows content problems above the page, and tells the page when its content has changed. */

import '../styles/dev.css';

type Checked = { problems: string[]; changed: boolean };

const hot = import.meta.hot;

// Null in a page that was asked for before all was known.
const known: string[] | null = JSON.parse(document.getElementById('problems')?.textContent ?? 'null');
let isComplete = known !== null;
showProblems(known ?? []);
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
// What was sent before this script listened is sent again.
hot?.send('catpost:hello');

/** The page fetches itself anew. */
function change(): void {
  document.dispatchEvent(new Event('catpost:change'));
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
