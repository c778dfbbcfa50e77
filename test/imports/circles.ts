/** Finds files that import each other in a circle. */
import type { Imports } from './sources.ts';

/** Returns each circle as its files, by Tarjan's algorithm (https://doi.org/10.1137/0201010); a file alone is a circle if it imports itself. */
export function circlesIn(graph: ReadonlyMap<string, Imports>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  for (const file of graph.keys()) if (!order.has(file)) enter(file);
  return circles;

  function enter(file: string): number {
    const index = order.size;
    order.set(file, index);
    stack.push(file);
    let low = index;
    for (const next of graph.get(file)?.files ?? []) {
      if (!order.has(next)) low = Math.min(low, enter(next));
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    lowest.set(file, low);
    if (low === index) close(file);
    return low;
  }

  /** Takes a finished component from the stack. */
  function close(file: string): void {
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1 || graph.get(file)?.files.includes(file)) circles.push(members);
  }
}
