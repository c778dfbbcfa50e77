/**
 * Opens closed boxes for printing. print.css does so in browsers that know `::details-content`, and this in all others.
 */

/** Starts listening. Call it once. */
export function followPrinting(): void {
  const opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    for (const box of document.querySelectorAll<HTMLDetailsElement>(closedBoxes)) {
      box.open = true;
      opened.push(box);
    }
  });
  addEventListener('afterprint', () => {
    for (const box of opened.splice(0)) box.open = false;
  });
}

/** The source of a diagram is not printed. */
const closedBoxes = '.prose :not(.diagram) > details:not([open])';
