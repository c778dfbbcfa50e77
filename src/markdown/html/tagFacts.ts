/** What an author is told of a tag of raw HTML, and what to write instead. */
import type { BodyProblem } from '../model.ts';
import { unwrappedNames } from './elementKinds.ts';
import type { Piece } from './htmlPieces.ts';

import type { Decision, Fault } from './tagFates.ts';

/** A problem without its place. */
export type HtmlFact = Pick<BodyProblem, 'rule' | 'message' | 'hint'>;

/** `source` is the tag as it is written. */
export function factOfFault(fault: Fault, { kind, source }: Piece, fate: Decision['fate']): HtmlFact {
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
        message: `${tag} is outside the element that it belongs to; ${outcome}`,
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

/** What is no tag, such as `<?php … ?>`. */
export function writtenMarkup(source: string): HtmlFact {
  return {
    rule: 'html-not-allowed',
    message: `${opening(source)} begins what no browser shows; it is shown as written`,
    hint: 'put it between backticks, or write &lt; for <',
  };
}

/** Of a block of HTML that only its own end would have ended. */
export function takenRest({ source }: Piece): HtmlFact {
  return {
    rule: 'html-open',
    message: `${opening(source)} begins a block of HTML that is not closed, so the rest of the text is not read as markdown`,
    hint: 'close it, or put it between backticks if you write about it',
  };
}

/** The first word, as a message names it. */
function opening(source: string): string {
  return /^\S{1,20}/.exec(source)?.[0] ?? source;
}
