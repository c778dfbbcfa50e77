/** The worker that runs the patterns of grep, so that a pattern which backtracks forever can be terminated. */
import { matchLines } from './matchLines.ts';
import type { Pattern } from './pattern.ts';

addEventListener('message', ({ data }: MessageEvent<{ pattern: Pattern; lines: string[] }>) => {
  postMessage(matchLines(data.pattern, data.lines));
});
postMessage('ready');
