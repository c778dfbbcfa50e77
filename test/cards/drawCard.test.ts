/** Cards: no title is clipped, every letter is drawn, and the bytes are always the same. */
import { describe, expect, it } from 'vitest';
import { type CardText, drawCard } from '../../src/cards/drawCard.ts';
import { charactersOf } from '../../src/cards/fitText.ts';
import { barHeight, cardSize, margin } from '../../src/cards/layout.ts';
import { themes } from '../../src/styles/themes.ts';
import { sampled } from '../sampled.ts';
import { pixelsOf } from './pixels.ts';

const colours = themes.green;

const plain: CardText = {
  path: 'post/hello.md',
  title: ['Hello'],
  language: 'en',
  direction: 'ltr',
  details: ['2026-01-31', '4 min', '#linux'],
  site: 'A site',
  host: 'example.org',
};

async function drawn(text: Partial<CardText>): Promise<Buffer> {
  const png = await drawCard({ ...plain, ...text }, colours);
  if (png === null) throw new Error('no card was drawn');
  return png;
}

function characters(text: string, count: number): string {
  return [...text.repeat(Math.ceil(count / [...text].length))].slice(0, count).join('');
}

/** Counts the rows of text above the status bar. */
async function linesOf(title: string[]): Promise<number> {
  const pixels = await pixelsOf(await drawn({ title }));
  const rows = Array.from({ length: cardSize.height - barHeight }, (_, y) => pixels.colours(0, y, 1199, y).size > 1);
  return rows.filter((inked, y) => inked && !rows[y - 1]).length;
}

/** Returns the width of a short title in pixels. */
async function widthOf(title: string): Promise<number> {
  const pixels = await pixelsOf(await drawn({ title: [title] }));
  const columns = Array.from({ length: cardSize.width }, (_, x) => pixels.colours(x, 100, x, 260).size > 1);
  return columns.lastIndexOf(true);
}

/** Each has letters with ascenders, descenders and wide shapes, so that a misplaced line shows. */
const scripts: [string, string, 'ltr' | 'rtl'][] = [
  ['Latin', 'Ågjpqy ÉxÇ ', 'ltr'],
  ['one long word', 'Donaudampfschifffahrtsgesellschaft', 'ltr'],
  ['wide letters without a space', 'WM@', 'ltr'],
  ['Chinese', '终端里的博客', 'ltr'],
  ['Japanese', '日本語のブログ、', 'ltr'],
  ['Korean', '터미널 블로그 ', 'ltr'],
  ['Korean without a space', '터미널블로그', 'ltr'],
  ['Cyrillic', 'Съешь ещё Йё ', 'ltr'],
  ['Greek', 'Ψάξε ΰ ', 'ltr'],
  ['Arabic', 'مدونة في الطرفية إيٍّ ', 'rtl'],
  ['Hebrew', 'בלוג שָׁלוֹם ', 'rtl'],
  ['Devanagari', 'टर्मिनल की राष्ट्रीय कहानी ', 'ltr'],
  ['Bengali', 'টার্মিনালের রাষ্ট্রীয় গল্প ', 'ltr'],
  ['Thai', 'เรื่องราวของผู้ใหญ่', 'ltr'],
  ['emoji', '👨‍👩‍👧‍👦', 'ltr'],
  ['stacked marks', 'Z̸̢̡̛̼͎̊̒͛a̴̡̛͙͎͐̔l̵̨̛̺͇̈́̚', 'ltr'],
  ['a mixture', 'Mixed 混ぜ Привет 안녕 مرحبا שלום 🎉 ', 'ltr'],
];

const titles = scripts.flatMap(([name, text, direction]) =>
  [1, 20, 200, 400].map((count) => ({ name, count, direction, title: characters(text, count) })),
);

describe('a card', () => {
  it.each(sampled(titles))(
    'keeps a title of $count characters inside its margins: $name',
    async ({ title, direction }) => {
      const pixels = await pixelsOf(await drawn({ title: [title], direction }));
      expect([pixels.width, pixels.height]).toEqual([cardSize.width, cardSize.height]);
      const [right, bar] = [cardSize.width - 1, cardSize.height - barHeight];
      const paper = new Set([colours.paper]);
      expect(pixels.colours(0, 0, right, 39)).toEqual(paper);
      expect(pixels.colours(0, 0, margin - 7, bar - 1)).toEqual(paper);
      expect(pixels.colours(cardSize.width - margin + 6, 0, right, bar - 1)).toEqual(paper);
      expect(pixels.colours(0, bar - 12, right, bar - 1)).toEqual(paper);
      expect(pixels.colours(0, bar, margin - 7, cardSize.height - 1)).toEqual(new Set([colours.bar]));
      // Nothing is between the command and the title, and the title is drawn.
      expect(pixels.colours(0, 93, right, 95)).toEqual(paper);
      expect(pixels.colours(margin, 96, right - margin, bar - 100).size).toBeGreaterThan(1);
    },
  );

  it('keeps long details, paths and names inside, and cuts a path in its middle', async () => {
    const long = characters('much-too-long/', 300);
    const text = {
      path: `post/${long}hello.md`,
      details: [long, '#short'],
      site: characters('A long name ', 300),
      host: long,
    };
    const pixels = await pixelsOf(await drawn(text));
    expect(pixels.colours(0, 0, margin - 7, 500)).toEqual(new Set([colours.paper]));
    expect(pixels.colours(cardSize.width - margin + 6, 0, cardSize.width - 1, 500)).toEqual(new Set([colours.paper]));
    const bar = cardSize.height - barHeight;
    expect(pixels.colours(cardSize.width - margin + 6, bar, cardSize.width - 1, bar + 63)).toEqual(
      new Set([colours.bar]),
    );
    const other = await drawn({ ...text, path: `post/${long}other.md` });
    expect(other.equals(await drawn(text))).toBe(false);
  });

  it.each(['many words ', 'oneword', '终端里的博客', '터미널 블로그 ', '👨‍👩‍👧‍👦'])(
    'draws all of 200 characters: %s',
    async (text) => {
      const start = Array.from({ length: 200 }, () => charactersOf(text))
        .flat()
        .slice(0, 199)
        .join('');
      expect((await drawn({ title: [`${start}a`] })).equals(await drawn({ title: [`${start}b`] }))).toBe(false);
    },
  );

  it('draws no more than 200 characters', async () => {
    const more = characters('many words ', 210);
    expect((await drawn({ title: [`${more} a`] })).equals(await drawn({ title: [`${more} b`] }))).toBe(true);
  });

  it.each([
    ['Chinese', '你', '好'],
    ['Korean', '안', '녕'],
    ['Cyrillic', 'Ж', 'Щ'],
    ['Arabic', 'م', 'ح'],
    ['Hebrew', 'ש', 'ל'],
    ['emoji', '🎉', '🚀'],
    ['families', '👨‍👩‍👧‍👦', '👨‍👩‍👦'],
  ])('draws different characters differently: %s', async (_name, one, other) => {
    expect((await drawn({ title: [one] })).equals(await drawn({ title: [other] }))).toBe(false);
  });

  it('draws a family as one character, and joins Arabic letters', async () => {
    const family = await pixelsOf(await drawn({ title: ['👨‍👩‍👧‍👦'] }));
    expect(family.colours(400, 100, 1199, 300)).toEqual(new Set([colours.paper]));
    const joined = await drawn({ title: ['بب'], direction: 'rtl' });
    expect(joined.equals(await drawn({ title: ['ب\u200cب'], direction: 'rtl' }))).toBe(false);
  });

  it('draws the form of a character that its language has', async () => {
    const languages = ['zh', 'zh-Hant', 'ja'];
    const cards = await Promise.all(languages.map((language) => drawn({ title: ['骨'], language })));
    expect(new Set(cards.map(String)).size).toBe(languages.length);
  });

  it('joins the letters of Indic conjuncts, and draws Thai vowels that are two characters', async () => {
    for (const [joined, apart] of [
      ['স্ত্রী', 'স্ত্\u200cরী'],
      ['स्त्री', 'स्त्\u200cरी'],
    ] as const) {
      expect(await widthOf(joined)).toBeLessThan(await widthOf(apart));
    }
    expect((await drawn({ title: ['น้ำ'] })).equals(await drawn({ title: ['น\u0e4d\u0e49า'] }))).toBe(true);
  });

  it('aligns right-to-left titles at the right', async () => {
    const pixels = await pixelsOf(await drawn({ title: ['שלום'], direction: 'rtl' }));
    expect(pixels.colours(0, 100, 500, 250)).toEqual(new Set([colours.paper]));
    expect(pixels.colours(900, 100, 1199, 250).size).toBeGreaterThan(1);
    // The details below the title are at the right too.
    expect(pixels.colours(0, 300, 500, 330)).toEqual(new Set([colours.paper]));
    expect(pixels.colours(900, 300, 1199, 330).size).toBeGreaterThan(1);
  });

  it('has a line for each part of a title', async () => {
    expect((await linesOf(['a', 'b', 'c'])) - (await linesOf(['a']))).toBe(2);
  });

  it('leaves out symbols that no font has, and is not drawn if letters are missing', async () => {
    expect((await drawn({ title: ['Hello \u{1cc00}'] })).equals(await drawn({ title: ['Hello'] }))).toBe(true);
    expect(await drawCard({ ...plain, title: ['தமிழ்'] }, colours)).toBeNull();
    expect(await drawCard({ ...plain, title: ['\u{1cc00}'] }, colours)).toBeNull();
  });

  it('has the same bytes each time', async () => {
    const title = ['混ぜ Привет 안녕 مرحبا 🎉'];
    const first = await drawn({ title });
    await drawn({ title: ['something else 直'], language: 'ja' });
    expect((await drawn({ title })).equals(first)).toBe(true);
  });
});
