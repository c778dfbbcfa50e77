/** Reads scripts, styles and text fields that stand in a line of text. Markdown takes only their tags for HTML. */
import type { VerbatimToken } from '../../../markdown/html/htmlTokens.ts';
import { type PlacedToken, type ReadTags, readTags } from './readTags.ts';

const verbatimNames = new Set(['script', 'style', 'textarea']);

/**
 * Reads the tags of a body. Each script, style and text field in a line of text is one token, as in a browser: what
 * stands within is no HTML.
 */
export function readTagsAndScripts(body: string): ReadTags {
  const read = readTags(body);
  const ends = endTags(read.tokens);
  if (ends.size === 0) return read;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of read.tokens) {
    const last = start < at ? undefined : ends.get(start);
    if (last === undefined) continue;
    parts.push(body.slice(at, end), body.slice(end, last.start).replace(/\S/g, 'x'));
    at = last.start;
  }
  const { tokens, ...rest } = readTags(parts.join('') + body.slice(at));
  const lasts = endTags(tokens);
  const joined = new Set([...lasts.values()]);
  const others = tokens.filter((placed) => !joined.has(placed));
  return { ...rest, tokens: others.map((placed) => wholeElement(body, placed, lasts.get(placed.start))) };
}

/** Returns the end tag in the same line of text for each place where such an element begins. */
function endTags(tokens: readonly PlacedToken[]): Map<number, PlacedToken> {
  const ends = new Map<number, PlacedToken>();
  const next = new Map<string, PlacedToken>();
  for (const placed of tokens.toReversed()) {
    const { tag, isInText, start } = placed;
    if (!isInText || tag === null || !verbatimNames.has(tag.name)) continue;
    const end = next.get(tag.name);
    if (tag.kind === 'end') next.set(tag.name, placed);
    else if (end?.tag?.htmlNode.block === tag.htmlNode.block) ends.set(start, end);
  }
  return ends;
}

/** Returns the whole element that begins with a tag; the tag itself if it begins none. */
function wholeElement(body: string, placed: PlacedToken, last: PlacedToken | undefined): PlacedToken {
  const { token, start } = placed;
  if (token.kind !== 'start' || last === undefined) return placed;
  const { name, attributes, offset } = token;
  const [content, source] = [body.slice(placed.end, last.start), body.slice(start, last.end)];
  const whole: VerbatimToken = { kind: 'verbatim', name, attributes, content, source, offset };
  return { token: whole, tag: null, decision: null, start, end: last.end, isInText: true };
}
