/** Compiles patterns of paths to states, all of which a matcher follows at the same time. */

/** A way to another state, by a character that `takes` accepts; null for a way that needs none. */
type Way = { to: number; takes: ((character: string) => boolean) | null };

/** The ways out of each state, and the last state, in which a pattern has matched. The first state is 0. */
type PatternStates = { ways: Way[][]; end: number };

/** Returns states that match a path if one of the patterns does. */
export function createPatternStates(patterns: readonly string[]): PatternStates {
  const ways: Way[][] = [[], []];
  const [start, end] = [0, 1];
  const link = (from: number, to: number, takes: Way['takes'] = null) => ways[from]?.push({ to, takes });
  /** Adds a state, to which a way leads from `from`. */
  const next = (from: number, takes: Way['takes'] = null): number => {
    const state = ways.push([]) - 1;
    link(from, state, takes);
    return state;
  };
  for (const pattern of patterns) {
    const groups: { start: number; end: number }[] = [];
    let state = next(start);
    for (const [sign] of pattern.matchAll(/\*\*\/|\*+|\[[^\]/]+\]|[\s\S]/gu)) {
      const group = groups.at(-1);
      if (sign === '**/') {
        state = next(state);
        const name = next(state, isNoSlash);
        link(name, name, isNoSlash);
        link(name, state, (character) => character === '/');
      } else if (sign.startsWith('*')) {
        state = next(state);
        link(state, state, sign === '*' ? isNoSlash : () => true);
      } else if (sign === '{') {
        groups.push({ start: state, end: ways.push([]) - 1 });
        state = next(state);
      } else if (sign === ',' && group !== undefined) {
        link(state, group.end);
        state = next(group.start);
      } else if (sign === '}' && group !== undefined) {
        link(state, group.end);
        state = group.end;
        groups.pop();
      } else state = next(state, takesSign(sign));
    }
    // A group that is not closed ends with the pattern.
    for (const group of groups.reverse()) {
      link(state, group.end);
      state = group.end;
    }
    link(state, end);
  }
  return { ways, end };
}

/** Returns whether the states match a path, or a folder that it is in. */
export function isMatch({ ways, end }: PatternStates, path: string): boolean {
  let states = withFreeWays(ways, [0]);
  for (const character of path) {
    if (character === '/' && states.has(end)) return true;
    const reached = [...states].flatMap((state) => {
      return (ways[state] ?? []).flatMap(({ to, takes }) => (takes?.(character) === true ? [to] : []));
    });
    if (reached.length === 0) return false;
    states = withFreeWays(ways, reached);
  }
  return states.has(end);
}

/** Adds the states that ways without a character lead to. */
function withFreeWays(ways: Way[][], states: readonly number[]): Set<number> {
  const reached = new Set(states);
  for (const state of reached) for (const { to, takes } of ways[state] ?? []) if (takes === null) reached.add(to);
  return reached;
}

function isNoSlash(character: string): boolean {
  return character !== '/';
}

/** Returns what a sign accepts. `[!abc]` and `[^abc]` are every other character of a name; `[z-a]` is none. */
function takesSign(sign: string): (character: string) => boolean {
  if (sign === '?') return isNoSlash;
  if ([...sign].length === 1) return (character) => character === sign;
  const [, not = '', signs = ''] = /^\[([!^]?)(.*)\]$/su.exec(sign) ?? [];
  const ranges = [...signs.matchAll(/([\s\S])-([\s\S])|([\s\S])/gu)].map(([, first, last, only = '']) => [
    first ?? only,
    last ?? only,
  ]);
  const isIn = (character: string) => ranges.some(([first = '', last = '']) => first <= character && character <= last);
  return (character) => isNoSlash(character) && isIn(character) === (not === '');
}
