/** Only in `npm run dev`: shows content problems above the page, and tells the page when its content has changed. */

import '../styles/dev.css';

const hot = import.meta.hot;

showProblems(JSON.parse(document.getElementById('problems')?.textContent ?? '[]'));
hot?.on('catpost:change', ({ problems }: { problems: string[] }) => {
  showProblems(problems);
  document.dispatchEvent(new Event('catpost:change'));
});

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
