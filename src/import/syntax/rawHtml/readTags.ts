/** Reads the raw HTML of a body as a build of catpost does, with the place of each tag. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { AllowList } from '../../../markdown/html/allowList.ts';
import { closingsOf } from '../../../markdown/html/closings.ts';
import { decideTags } from '../../../markdown/html/decideTags.ts';
import type { Decision } from '../../../markdown/html/decision.ts';
import type { HtmlNode } from '../../../markdown/html/htmlNodes.ts';
import type { HtmlToken } from '../../../markdown/html/htmlTokens.ts';
import { pairTags, type Tag } from '../../../markdown/html/tagPairs.ts';
import type { Edit } from '../../body/model.ts';
import { tagStart } from './inertLines.ts';
import { type ShortBody, shortBody } from './shortBody.ts';

/** A token of HTML from `start` to before `end` of the body, and what a build would do with it. */
export type PlacedToken = {
  token: HtmlToken;
  tag: Tag | null;
  decision: Decision | null;
  start: number;
  end: number;
  /** Whether it stands in a line of text, and not in a block of HTML. */
  isInText: boolean;
};

/** The tokens of a body in order, and the end tags that are missing. */
export type ReadTags = { tokens: PlacedToken[]; places: ReadonlyMap<HtmlToken, PlacedToken>; closings: Edit[] };

/** A foreign post has no components of catpost. */
export const noComponents: AllowList = { components: new Map(), componentNames: [] };

/** Reads the tags of a body. Only its parts that may have some are parsed. */
export function readTags(body: string): ReadTags {
  const short = shortBody(body);
  return tagStart.test(short.text) ? readTagsOf(short) : { tokens: [], places: new Map(), closings: [] };
}

/** Emails and addresses that are no links yet do not matter here, and it takes long to find them. */
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

const extensions = [gfm()];

/** Reads the tags of a body by parsing its short text. */
export function readTagsOf({ text, offsetIn }: ShortBody): ReadTags {
  const tree = fromMarkdown(text, { extensions, mdastExtensions });
  const { htmlNodes, tags } = pairTags(tree, noComponents);
  const decisions = decideTags(htmlNodes, tags);
  const places = new Map<HtmlToken, PlacedToken>();
  for (const htmlNode of htmlNodes) {
    const offsetOf = offsetsIn(htmlNode, text);
    for (const token of htmlNode.tokens) {
      places.set(token, {
        token,
        tag: tags.get(token) ?? null,
        decision: decisions.get(token) ?? null,
        start: offsetIn(offsetOf(token.offset)),
        end: offsetIn(offsetOf(token.offset + token.source.length)),
        isInText: htmlNode.block.kind === 'text',
      });
    }
  }
  const { beforeToken, atNodeEnd, atBlockEnd } = closingsOf(tags, decisions);
  const insert = (offset: number, endTags: string): Edit => ({ start: offset, end: offset, text: endTags });
  const endOf = ({ position }: Nodes) => offsetIn(position?.end.offset ?? 0);
  const closings = [
    ...[...beforeToken].map(([token, endTags]) => insert(places.get(token)?.start ?? 0, endTags)),
    ...[...atNodeEnd].map(([node, endTags]) => insert(endOf(node.html), endTags)),
    ...[...atBlockEnd].map(([block, endTags]) => insert(endOf(block.node), endTags)),
  ];
  return { tokens: [...places.values()], places, closings };
}

/** Returns a function from an offset in a node's HTML to one in the body, where each line may begin with a mark. */
function offsetsIn({ html }: HtmlNode, body: string): (offset: number) => number {
  const start = html.position?.start.offset ?? 0;
  const end = html.position?.end.offset ?? start;
  if (body.slice(start, end) === html.value) return (offset) => start + offset;
  const lines = html.value.split('\n');
  const written = body.slice(start, end).split('\n');
  const starts: { from: number; to: number }[] = [];
  let [from, to] = [0, start];
  for (const [index, line] of lines.entries()) {
    const whole = written[index] ?? '';
    starts.push({ from, to: to + Math.max(0, whole.length - line.length) });
    from += line.length + 1;
    to += whole.length + 1;
  }
  return (offset) => {
    const line = starts.findLast((each) => each.from <= offset) ?? { from: 0, to: start };
    return line.to + offset - line.from;
  };
}
