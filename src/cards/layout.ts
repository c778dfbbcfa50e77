/** The layout of a card, which looks like a terminal that prints the post's file. No size here depends on the texts. */

import type { Node } from '@takumi-rs/core';
import type { Direction } from '../types/content.ts';
import type { Theme } from '../types/theme.ts';

/** The size in pixels that social networks recommend. */
export const cardSize = { width: 1200, height: 630 };

/** The margin around the content. Only the background of the status bar extends into it. */
export const margin = 64;

/** The height of the status bar at the bottom. */
export const barHeight = 64;

/** The maximum width of a line, and the maximum height of the title. */
export const room = { width: cardSize.width - 2 * margin, height: 320 };

/** The font sizes of the title, the largest first. */
export const titleSizes = [132, 112, 92, 80, 70, 62, 54, 48, 42, 37, 33, 29, 25];

/** The texts of a card, shortened so that they fit. */
export type CardLines = {
  /** The argument of `$ cat`: `post/hello.md`. */
  path: string;
  title: string[];
  titleSize: number;
  direction: Direction;
  /** Date, reading time and tags. */
  details: string;
  site: string;
  host: string;
};

/** The colours of a card, which are tokens of a theme. */
export type Colours = Pick<Theme, 'paper' | 'ink' | 'quiet' | 'accent' | 'bar' | 'bar-ink'>;

/** Returns the whole card. */
export function cardNode(lines: CardLines, colours: Colours): Node {
  const content = box({ flexDirection: 'column', padding: `52px ${margin}px 0`, flexGrow: 1 }, [
    box({ marginBottom: 26 }, [
      line('$ cat ', { ...small, color: colours.accent, whiteSpace: 'pre' }),
      line(lines.path, { ...small, color: colours.quiet }),
    ]),
    titleNode(lines, { color: colours.ink }),
    line(lines.details, { ...small, ...aligned(lines.direction), color: colours.quiet, marginTop: 24 }),
    box({ marginTop: 14 }, [
      line('$ ', { ...small, color: colours.accent, whiteSpace: 'pre' }),
      box({ width: 17, height: 36, backgroundColor: colours.accent }, []),
    ]),
  ]);
  const bar = { height: barHeight, padding: `0 ${margin}px`, backgroundColor: colours.bar, alignItems: 'center' };
  return box({ ...cardSize, flexDirection: 'column', backgroundColor: colours.paper }, [
    content,
    box({ ...bar, justifyContent: 'space-between' }, [
      line(lines.site, { ...small, fontWeight: 700, color: colours['bar-ink'] }),
      line(lines.host, { ...small, color: colours['bar-ink'] }),
    ]),
  ]);
}

/** Returns the title alone, at the maximum width, so that its height can be measured. */
export function titleNode({ title, titleSize, direction }: TitleLines, style: Style = {}): Node {
  const text = { ...plain, fontSize: titleSize, fontWeight: 700, lineHeight: 1.3, overflowWrap: 'anywhere' } as const;
  const parts = title.map((part) => {
    // Korean breaks lines between words. Chinese and Japanese have no spaces to break at.
    const words = /\p{Script=Hangul}/u.test(part) ? ({ wordBreak: 'keep-all' } as const) : {};
    const style = { ...text, ...aligned(direction), ...words, textWrap: 'balance', width: room.width } as const;
    return line(withBreaks(part), { ...style, display: 'block' });
  });
  return box({ ...style, flexDirection: 'column', width: room.width }, parts);
}

type TitleLines = Pick<CardLines, 'title' | 'titleSize' | 'direction'>;

/** Returns a line of small text, so that its width can be measured. */
export function smallNode(text: string): Node {
  return line(text, { ...small, fontWeight: 700 });
}

/** Returns the style of a text that begins at the left or at the right. */
function aligned(direction: Direction): Style {
  return direction === 'rtl' ? { direction: 'rtl', textAlign: 'right', alignSelf: 'flex-end' } : {};
}

/** Adds an invisible place for a line break between words in Thai, which has no spaces between them. */
function withBreaks(text: string): string {
  return text.replace(/\p{Script=Thai}+/gu, (run) =>
    Array.from(thaiWords.segment(run), ({ segment }) => segment).join('\u200B'),
  );
}

const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

type Style = Exclude<Node['style'], undefined>;

/** Turns off ligatures, so that `->` does not become an arrow. */
const plain: Style = { fontFeatureSettings: '"calt" 0' };

const small: Style = { ...plain, fontSize: 28, lineHeight: '36px', whiteSpace: 'nowrap' };

function line(text: string, style: Style): Node {
  return { type: 'text', text, style };
}

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}
