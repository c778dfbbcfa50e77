/** On paper closed boxes are open: print.css does it, and this where the browser does not know `::details-content`. */

/** To be called once. */
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

/** The source of a diagram is for the screen. */
const closedBoxes = '.prose :not(.diagram) > details:not([open])';
