/** Crawls a site over HTTP. */
import type { Answer } from './startServer.ts';

/** Follows every URL below `base` that pages contain, starting at the home page. Returns answers by path. */
export async function crawlByHttp(ask: (path: string) => Promise<Answer>, base: string) {
  const answers = new Map<string, Answer>();
  const broken: string[] = [];
  const waiting = [base];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (answers.has(path)) continue;
    const answer = await ask(path);
    answers.set(path, answer);
    if (answer.status !== 200) broken.push(`${path}: ${answer.status} ${answer.headers.location ?? ''}`);
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
    const text = answer.body.toString().replace(/<script type="application\/json".*?<\/script>/s, '');
    for (const [, written = ''] of text.matchAll(/\b(?:href|src|srcset)="([^"]*)"/g)) {
      for (const address of written.split(/, /).map((part) => part.split(' ')[0] ?? '')) {
        const url = new URL(address, `http://here${path}`);
        if (url.host === 'here' && url.pathname.startsWith(base)) waiting.push(url.pathname);
      }
    }
  }
  return { answers, broken };
}
