/** Looks at what engines draw differently. */
import { expect } from 'vitest';
import type { EngineTab } from '../engine.ts';
import type { Journeys } from '../followJourneys.ts';
import { evaluate, open } from '../page.ts';

export const drawingJourneys: Journeys = {
  'formulas, diagrams, code and tasks are drawn, and printed black on white': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await expectDrawn(tab);
    await expectLevelTasks(tab);
    await evaluate(tab, printOnScreen);
    await expectPrinted(tab);
  },

  'a post in Arabic runs from right to left, and its code from left to right': async (tab, site) => {
    await tab.resize(1280, 800);
    await open(tab, site.url('/post/letter/'));
    const sides = await evaluate(tab, () => {
      const side = (selector: string) => {
        const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        range.selectNode(walker.nextNode() ?? document.body);
        const { left, right } = range.getBoundingClientRect();
        return left < innerWidth - right ? 'left' : 'right';
      };
      return ['h1', '.prose li', '.code code', '.command'].map(side);
    });
    expect(sides).toEqual(['right', 'right', 'left', 'left']);
  },
};

async function expectDrawn(tab: EngineTab): Promise<void> {
  const drawn = await evaluate(tab, () => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const coloured = [...document.querySelectorAll('.code code span')].map((part) => getComputedStyle(part).color);
    const diagram = document.querySelector('.diagram pre');
    return {
      isFractionStacked: box('mfrac > :first-child').bottom <= box('mfrac > :last-child').top + 1,
      hasColours: new Set(coloured).size > 1,
      diagramLines: diagram?.textContent?.split('\n').length,
      isDiagramWhole: diagram?.scrollWidth === diagram?.clientWidth,
    };
  });
  expect(drawn).toEqual({ isFractionStacked: true, hasColours: true, diagramLines: 5, isDiagramWhole: true });
}

/** Expects the box of each task on the line of its text. */
async function expectLevelTasks(tab: EngineTab): Promise<void> {
  const offsets = await evaluate(tab, () =>
    [...document.querySelectorAll('.task-list-item label')].map((label) => {
      const range = document.createRange();
      range.selectNodeContents(label);
      const text = [...range.getClientRects()].at(-1) ?? new DOMRect();
      const box = label.querySelector('input')?.getBoundingClientRect() ?? new DOMRect();
      return {
        isBefore: box.right <= text.left,
        isLevel: Math.abs(box.top + box.height / 2 - text.top - text.height / 2) < text.height / 3,
      };
    }),
  );
  expect(offsets).toEqual([
    { isBefore: true, isLevel: true },
    { isBefore: true, isLevel: true },
  ]);
}

/** Expects black on white, with the addresses of links and without controls. */
async function expectPrinted(tab: EngineTab): Promise<void> {
  const printed = await evaluate(tab, () => {
    const link = document.querySelector('.prose a[href="/post/second/"]') ?? document.body;
    const controls = [...document.querySelectorAll('button, .status-bar, .prompt, .skip')];
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.querySelector('.prose p') ?? document.body).color,
      // Engines write the same value in different ways.
      address: getComputedStyle(link, '::after').content.replace('attr(href)', '/post/second/').replace(/[" ]/g, ''),
      controls: controls.filter((control) => control.checkVisibility()).map((control) => control.className),
    };
  });
  expect(printed).toEqual({
    paper: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    address: '<https://example.org/post/second/>',
    controls: [],
  });
}

/** Applies the rules for print to the screen, because not every engine can be told to show what it would print. */
function printOnScreen(): void {
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && /print/.test(rule.media.mediaText)) rule.media.mediaText = 'all';
      else if (rule instanceof CSSMediaRule && /screen/.test(rule.media.mediaText)) rule.media.mediaText = 'not all';
      if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) visit(sheet.cssRules);
}
