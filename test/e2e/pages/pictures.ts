/** A site with a photograph, a chart, an animation and two drawings, one of them with scripts. */
import { animatedGif, chart, photo } from '../../images/pictures.ts';
import type { Files } from '../../temporaryFolder.ts';

/** Returns a post as a file of a content folder. */
export const post = (body: string) => `---\ntitle: Pictures\ndate: 2026-01-01\n---\n\n${body}\n`;

const attack =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><script>alert(2)</script>' +
  '<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(3)"/></foreignObject></svg>';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30"/></svg>';

export const pictureSite: Files = {
  'content/site.yaml': 'title: Pictures\nproblems: { svg-active: warn }',
  'content/post/pictures/index.md': post(
    [
      'Words before.',
      '![A photograph](photo.jpg "What it is")',
      // Chromium's headless shell cannot tell the speed of the network, and loads images up to 8,000 px below.
      `${'Some words of it. '.repeat(2000)}`,
      '![A chart](chart.png)',
      '![Red and blue](moving.gif)',
      '![A drawing](drawing.svg)',
      '![An attack](attack.svg)',
      '<picture><source srcset="chart.png" media="(width < 300px)"><img src="photo.jpg" alt="By hand"></picture>',
      '[other](../other.md)',
    ].join('\n\n'),
  ),
  'content/post/other.md': post('Here is no picture.').replace('Pictures', 'Other'),
  'content/post/pictures/photo.jpg': await photo(1600, 1000).jpeg({ quality: 90 }).toBuffer(),
  'content/post/pictures/chart.png': await chart(900, 500),
  'content/post/pictures/moving.gif': await animatedGif(),
  'content/post/pictures/drawing.svg': drawing,
  'content/post/pictures/attack.svg': attack,
};
