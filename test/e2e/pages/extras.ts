/** A site with footnotes, frames, players, formulas, diagrams and details. */
import type { Files } from '../../temporaryFolder.ts';

const frame = '<iframe src="https://frames.example/embed" title="A film" width="560" height="315"></iframe>';

const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => `Paragraph ${n + 1}.`).join('\n\n');

/** Returns a post as a file of a content folder. */
export const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;

/** A WAV file without samples. */
export const silence = Buffer.from(
  'RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\b\0data\0\0\0\0',
  'latin1',
);

export const extras: Files = {
  'content/site.yaml': 'title: Fixture\nurl: https://example.org\nmedia: [frames.example]\nemoji: true',
  'content/post/note.md': post(
    'Note',
    `A note[^one], **bold**.\n\n${paragraphs(3)}\n\nAnother[^two].\n\n${paragraphs(60)}\n\n[^one]: The *first* note, with [a link](#far).\n[^two]: The second.\n\n## Far\n\nEnd.`,
  ),
  'content/post/frame.md': post('Frame', `Before.\n\n${frame}\n\nAfter.\n\n<audio src="silence.wav"></audio>`),
  'content/post/all.md': post(
    'All',
    [
      '> [!WARNING]\n> Careful.',
      'A formula $\\frac{a}{b}$ here.',
      '$$\nf(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6 + a_7 x^7 + a_8 x^8\n$$',
      'Term\n: Definition',
      '- [x] done\n- [ ] open',
      `| a | b |\n|---|--:|\n| ${'wide'.repeat(20)} | ${'wider'.repeat(20)} |`,
      '```mermaid\ngraph LR\n  A[A long name] -->|and an arrow| B[Another long name]\n```',
      frame,
      '<audio src="silence.wav" title="Silence"></audio>',
    ].join('\n\n'),
  ),
  'content/post/silence.wav': silence,
  'content/post/boxes.md': post(
    'Boxes',
    [
      paragraphs(60),
      '<details><summary>Outer</summary>',
      'Text[^in] of it.',
      '<details><summary>Inner</summary>',
      '<p id="inner">The innermost.</p>',
      '</details>',
      '</details>',
      paragraphs(60),
      'A needle in the hay.',
      paragraphs(60),
      '[^in]: A note in a box.',
    ].join('\n\n'),
  ),
};

/** Selects the number of the first footnote in a text. */
export const firstFootnote = 'a[data-footnote-ref] >> nth=0';
/** Selects the preview that opens beside a number. */
export const preview = '.footnote-preview';
