/** Parses a text as a template, as far as it is one. */
import {
  type Liquid,
  LiquidError,
  type TagToken,
  type Template,
  Tokenizer,
  TokenKind,
  type TopLevelToken,
} from 'liquidjs';

/** A parsed text. */
export type ParsedText = {
  templates: Template[];
  /** Where each tag with a text ends, by the place where it begins. */
  ends: ReadonlyMap<number, number>;
  /** What is no template, such as an unknown tag: its place, and why. */
  masked: { offset: number; why: string }[];
};

/**
 * Stands for the first bracket of what is no template. It is a character for private use, which no text has. So all
 * places in the text stay the same.
 */
const mask = '\uE000';

/** How many mistakes in the syntax of one text are left as they are, before the whole text is. */
const mostMistakes = 50;

/** Parses a text; null if it has too many mistakes. */
export function parseTemplates(body: string, engine: Liquid): ParsedText | null {
  const masked: ParsedText['masked'] = [];
  let text = body;
  const maskAt = (offset: number, why: string) => {
    text = text.slice(0, offset) + mask + text.slice(offset + 1);
    masked.push({ offset, why });
  };
  for (let mistakes = 0; mistakes < mostMistakes; mistakes += 1) {
    try {
      const tokens = new Tokenizer(text).readTopLevelTokens(engine.options);
      const unknown = tokens.filter(isTag).filter(({ name }) => !isKnown(name, engine));
      for (const { begin, name } of unknown) maskAt(begin, `the tag ${name} is not known`);
      if (unknown.length > 0) continue;
      return { templates: engine.parser.parseTokens([...tokens]), ends: blockEnds(tokens), masked };
    } catch (error) {
      const offset = error instanceof LiquidError ? Number(error.token.begin) : -1;
      if (!(error instanceof Error) || body[offset] !== '{' || text[offset] === mask) return null;
      maskAt(offset, firstLine(error.message));
    }
  }
  return null;
}

/** Returns a rendered text as it was before what is no template was masked. */
export function unmasked(text: string): string {
  return text.replaceAll(mask, '{');
}

/** Returns the message of an error of Liquid without its place, which is one in the template. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/, (?:file:.*|line:\d+, col:\d+)$/, '');
}

function isTag(token: TopLevelToken): token is TagToken {
  return token.kind === TokenKind.Tag;
}

/** The parts of tags with a text, which are no tags by themselves. */
const parts: ReadonlySet<string> = new Set(['else', 'elsif', 'elseif', 'when']);

function isKnown(name: string, { tags }: Liquid): boolean {
  return Object.hasOwn(tags, name) || parts.has(name) || (name.startsWith('end') && Object.hasOwn(tags, name.slice(3)));
}

function blockEnds(tokens: readonly TopLevelToken[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { name: string; begin: number }[] = [];
  for (const token of tokens.filter(isTag)) {
    const { name, begin, end } = token;
    if (!name.startsWith('end')) open.push({ name, begin });
    else {
      const index = open.findLastIndex((each) => each.name === name.slice(3));
      const opening = open[index];
      if (opening === undefined) continue;
      ends.set(opening.begin, end);
      open.length = index;
    }
  }
  return ends;
}
