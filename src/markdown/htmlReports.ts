/** What is not as it was written in the raw HTML of a post: each kind of fault once, at its first place. */
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Position } from '../types.ts';
import { type Attribute, isAllowedAttribute } from './allowList.ts';
import { embeddedNames, unwrappedNames } from './elementKinds.ts';
import type { HtmlPart } from './htmlParts.ts';
import { isEndless, type Piece } from './htmlPieces.ts';
import type { BodyFinding, Report } from './renderBody.ts';
import type { Decision, Fault } from './tagFates.ts';
import type { StartTag, Tag } from './tagPairs.ts';
import { visit } from './visit.ts';

export type ReadHtml = {
  /** The body. */
  source: string;
  tree: Root;
  parts: HtmlPart[];
  tags: Map<Piece, Tag>;
  decisions: Map<Piece, Decision>;
  report: Report;
};

type Fact = Pick<BodyFinding, 'rule' | 'message' | 'hint'>;

/** To be called before the tree is changed. */
export function reportHtml({ source, tree, parts, tags, decisions, report }: ReadHtml): void {
  const lines = source.split('\n');
  if (source.includes('<!--')) for (const position of openComments(tree, lines)) report({ ...shownComment, position });
  const found = new Map<string, { fact: Fact; position: Position | null; count: number }>();
  for (const part of parts) {
    for (const piece of part.pieces) {
      for (const fact of factsOf(piece, part, tags.get(piece), decisions.get(piece))) {
        const known = found.get(fact.message);
        if (known) known.count += 1;
        else found.set(fact.message, { fact, position: placeOf(piece, part, lines), count: 1 });
      }
    }
  }
  for (const { fact, position, count } of found.values()) {
    const more = count === 1 ? '' : `, ${count} times in this post`;
    report({ ...fact, message: fact.message + more, position });
  }
}

function factsOf(piece: Piece, part: HtmlPart, tag: Tag | undefined, decision: Decision | undefined): Fact[] {
  if (piece === part.pieces[0] && takesTheRest(part)) return [takenRest(piece)];
  switch (piece.kind) {
    case 'text':
    case 'comment':
      return [];
    case 'open-comment':
      return [openComment];
    case 'markup':
      return [writtenMarkup(piece.source)];
    case 'verbatim':
      if (decision?.fault) return [factOfFault(decision.fault, piece, 'written')];
      if (decision?.fate !== 'kept') return [];
      return [...attributeFacts(piece.name, piece.attributes), ...fallbackFacts(piece.name, piece.content)];
    case 'start':
      if (decision === undefined || tag?.kind !== 'start') return [];
      return [
        ...(decision.fault ? [factOfFault(decision.fault, piece, decision.fate)] : []),
        ...(decision.fate === 'written' || !tag.isAllowed ? [] : attributeFacts(tag.name, piece.attributes)),
        ...(embeddedNames.has(tag.name) && decision.fate !== 'written' ? fallbackFacts(tag.name, textWithin(tag)) : []),
      ];
    case 'end':
      return decision?.fault ? [factOfFault(decision.fault, piece, decision.fate)] : [];
  }
}

/** Where nothing ends a block that blank lines do not end. */
function takesTheRest({ block, pieces, node }: HtmlPart): boolean {
  const [first] = pieces;
  if (block.kind !== 'flow' || first === undefined || !/\n[ \t]*\n/.test(node.value.trimEnd())) return false;
  if (first.kind === 'start') return isEndless(first) && !node.value.toLowerCase().includes(`</${first.name}`);
  return first.kind === 'markup' && !/\?>|\]\]>|^<![a-z][^>]*>/i.test(first.source);
}

function takenRest({ source }: Piece): Fact {
  return {
    rule: 'html-open',
    message: `${opening(source)} begins a block of HTML that is not closed, so all that follows is no markdown`,
    hint: 'close it, or put it between backticks if you write about it',
  };
}

const openComment: Fact = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed, so it hides what follows',
  hint: 'close it by -->; between backticks `<!--` is no comment',
};

const shownComment: Fact = {
  rule: 'comment-open',
  message: 'the comment that begins here is not closed in its paragraph, so it hides nothing and would be published',
  hint: 'begin a comment of several paragraphs on a line of its own, and close it by -->; \\<!-- is no comment',
};

/** In a line of text a comment without an end is text. */
function openComments(tree: Root, lines: string[]): Position[] {
  const found: Position[] = [];
  visit(tree, 'text', ({ value, position }) => {
    if (!value.includes('<!--') || position === undefined) return;
    const first = position.start.line - 1;
    const places = lines.slice(first, first + value.split('\n').length).map((line) => line.search(/(?<!\\)<!--/));
    const index = places.findIndex((place) => place !== -1);
    if (index !== -1) found.push({ line: first + index + 1, column: (places[index] ?? 0) + 1 });
  });
  return found;
}

function writtenMarkup(source: string): Fact {
  return {
    rule: 'html-not-allowed',
    message: `${opening(source)} begins what no browser shows; it is shown as written`,
    hint: 'put it between backticks, or write &lt; for <',
  };
}

function factOfFault(fault: Fault, { kind, source }: Piece, fate: Decision['fate']): Fact {
  const name = /^<\/?([^\s/>]{1,40})/.exec(source)?.[1] ?? '';
  const tag = `<${kind === 'end' ? '/' : ''}${name}>`;
  const backticks = 'put it between backticks if you write about it, or write &lt; for <';
  const outcome = outcomes[fate];
  switch (fault) {
    case 'not-allowed':
      return {
        rule: 'html-not-allowed',
        message: `the element <${name}> is not allowed; ${outcome}`,
        hint: insteadOf(name),
      };
    case 'not-closed':
      return {
        rule: 'html-unclosed',
        message: `${tag} is not closed; ${outcome}`,
        hint: `write </${name}> where it ends; ${backticks}`,
      };
    case 'not-opened':
      return {
        rule: 'html-unclosed',
        message: `${tag} closes nothing that is open here; ${fate === 'written' ? outcome : 'it is left out'}`,
        hint: `take it out, or write <${name}> where it begins, in the same block`,
      };
    case 'misplaced':
      return {
        rule: 'html-not-allowed',
        message: `${tag} stands outside of the element that it is a part of; ${outcome}`,
        hint: backticks,
      };
    case 'empty':
      return {
        rule: 'html-not-allowed',
        message: `<${name}/> holds nothing; ${outcome}`,
        hint: `write <${name}> and </${name}> around what it is to hold; ${backticks}`,
      };
    case 'hidden':
      return {
        rule: 'html-not-shown',
        message: `what stands within <${name}> is not shown`,
        hint: `take the tags out; ${backticks}`,
      };
    case 'no-file':
      return {
        rule: 'html-not-allowed',
        message: `${tag} names no file to show; ${outcome}`,
        hint: `give it a src; ${backticks}`,
      };
  }
}

const outcomes: Record<Decision['fate'], string> = {
  kept: 'it is left as it is',
  moved: 'it is left as it is',
  closed: 'it ends with its block',
  emptied: 'it ends at once',
  written: 'it is shown as written',
  'left-out': 'it is left out, and what stands within is shown',
};

function insteadOf(written: string): string {
  const name = written.toLowerCase();
  if (Object.hasOwn(instead, name)) return instead[name] ?? '';
  if (unwrappedNames.has(name)) return 'take its tags out; between backticks they are shown as code';
  return 'put it between backticks, or write &lt; for <';
}

const instead: Record<string, string> = {
  script: 'no script of a post runs; put it between backticks, or in a block of code, if it is to be read',
  style: 'the colours of the site are set by theme in site.yaml; put it in a block of code if it is to be read',
  svg: 'save the drawing as a file beside the post and show it as an image: ![what it shows](drawing.svg)',
  math: 'write the formula in TeX, between dollars',
  object: 'use <video>, <audio> or <iframe>, or link to the file',
  embed: 'use <video>, <audio> or <iframe>, or link to the file',
  form: 'link to the page that has the form',
  input: 'only <input type="checkbox"> is allowed; put it between backticks if you write about it',
};

function attributeFacts(element: string, attributes: Attribute[]): Fact[] {
  return attributes.flatMap((attribute): Fact[] => {
    const { name, value } = attribute;
    if (isAllowedAttribute(element, attribute) || needless.has(name)) return [];
    if (name === 'hidden' || (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value))) {
      return [
        {
          rule: 'html-hidden',
          message: `${name} does not hide anything here, so the text of <${element}> would be published`,
          hint: 'take the text out, or put it into a comment: <!-- … -->',
        },
      ];
    }
    const kind = name.startsWith('on') ? 'an event handler such as onclick' : name;
    const hint = name.startsWith('on') ? 'no script of a post runs; take it out' : insteadOfAttribute[name];
    return [
      {
        rule: 'html-attribute',
        message: `${kind} has no effect in a post and is left out`,
        hint: hint ?? 'take it out',
      },
    ];
  });
}

/** What a page does by itself, or may do without. */
const needless = new Set(
  `allow allowfullscreen autoplay async controls crossorigin decoding defer fetchpriority frameborder loading markdown playsinline
   preload referrerpolicy rel target xmlns`.split(/\s+/),
);

const insteadOfAttribute: Record<string, string> = {
  style:
    'use an element that means it, such as <mark>, <sub> or a table with aligned columns; colours are set in site.yaml',
  class: 'take it out; an alert such as > [!NOTE] stands out',
  align: 'columns of a table are aligned by colons: |:-:|',
  cite: 'give an address that begins with https://',
};

/** What stands within a video is for browsers that cannot play it, of which there are none. */
function fallbackFacts(name: string, within: string): Fact[] {
  const start = within.replace(/<[^>]*>|\s+/g, ' ').trim();
  if (start === '') return [];
  return [
    {
      rule: 'html-not-shown',
      message: `the text “${start.length > 40 ? `${start.slice(0, 40)}…` : start}” within <${name}> is not shown`,
      hint: 'every browser shows the file instead; write the text behind the end tag, or take it out',
    },
  ];
}

function textWithin({ part, partner, piece }: StartTag): string {
  if (partner === null) return '';
  if (partner.part === part) return part.node.value.slice(piece.offset + piece.source.length, partner.piece.offset);
  if (partner.part.parent !== part.parent) return '';
  return part.parent.children
    .slice(part.index + 1, partner.part.index)
    .map((node) => (node.type === 'html' ? '' : textOf(node)))
    .join('');
}

/** The first word, as a message names it. */
function opening(source: string): string {
  return /^\S{1,20}/.exec(source)?.[0] ?? source;
}

/** The column is that of the line in the file, which is indented where a block stands in a list. */
function placeOf(piece: Piece, { node }: HtmlPart, lines: string[]): Position | null {
  if (!node.position) return null;
  const before = node.value.slice(0, piece.offset);
  const line = node.position.start.line + (before.match(/\n/g)?.length ?? 0);
  if (line === node.position.start.line) return { line, column: node.position.start.column + piece.offset };
  const [start = ''] = piece.source.split('\n');
  return { line, column: Math.max(0, lines[line - 1]?.indexOf(start) ?? 0) + 1 };
}
