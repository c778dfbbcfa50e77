/** The worker in which the patterns of grep run, so that one that never ends can be ended. */
import { matchLines } from './matchLines.ts';
import type { Pattern } from './pattern.ts';

addEventListener('message', ({ data }: MessageEvent<{ pattern: Pattern; lines: string[] }>) => {
  postMessage(matchLines(data.pattern, data.lines));
});
postMessage('ready');
