/** The messages about tags of raw HTML, with hints on what to write instead. */

import { nearest } from '../../text/nearest.mjs';
import type { BodyProblem } from '../model.ts';
import type { AllowList } from './allowList.ts';
import type { TagAction, TagProblem } from './decision.ts';
import { unwrappedNames } from './elementKinds.ts';
import type { HtmlToken } from './htmlTokens.ts';

/** A problem without its position. */
export type HtmlProblem = Pick<BodyProblem, 'rule' | 'message' | 'hint'>;

/** Describes the problem of a tag and what was done about it. */
export function tagProblem(
  problem: TagProblem,
  { kind, source }: HtmlToken,
  action: TagAction,
  { componentNames }: AllowList,
): HtmlProblem {
  const name = /^<\/?([^\s/>]{1,40})/.exec(source)?.[1] ?? '';
  const tag = `<${kind === 'end' ? '/' : ''}${name}>`;
  const asText = 'put it between backticks if you write about it, or write &lt; for <';
  const outcome = outcomes[action];
  switch (problem) {
    case 'not-allowed':
      if (name.includes('-')) return missingComponent(name.toLowerCase(), componentNames, outcome);
      return {
        rule: 'html-not-allowed',
        message: `the element <${name}> is not allowed; ${outcome}`,
        hint: alternativeTo(name),
      };
    case 'not-closed':
      return {
        rule: 'html-unclosed',
        message: `${tag} is not closed; ${outcome}`,
        hint: `write </${name}> where it ends; ${asText}`,
      };
    case 'not-opened':
      return {
        rule: 'html-unclosed',
        message: `${tag} closes an element that is not open here; ${action === 'escape' ? outcome : 'it is left out'}`,
        hint: `remove it, or write <${name}> where the element begins, in the same block`,
      };
    case 'misplaced':
      return {
        rule: 'html-not-allowed',
        message: `${tag} is outside the element that it needs; ${outcome}`,
        hint: asText,
      };
    case 'no-content':
      return {
        rule: 'html-not-allowed',
        message: `<${name}/> has no content; ${outcome}`,
        hint: `write <${name}> and </${name}> around the content; ${asText}`,
      };
    case 'hidden':
      return {
        rule: 'html-not-shown',
        message: `the content of <${name}> is not shown`,
        hint: `remove the tags; ${asText}`,
      };
    case 'no-file':
      return {
        rule: 'html-not-allowed',
        message: `${tag} has no address of a file to show; ${outcome}`,
        hint: `give it a src; ${asText}`,
      };
  }
}

function missingComponent(name: string, known: string[], outcome: string): HtmlProblem {
  const meant = nearest(name, known);
  return {
    rule: 'component-missing',
    message: `there is no component <${name}>; ${outcome}`,
    hint: meant
      ? `did you mean <${meant}>? Otherwise create components/${name}.html`
      : `create components/${name}.html, or put it between backticks if you write about it`,
  };
}

const outcomes: Record<TagAction, string> = {
  keep: 'it is left as it is',
  move: 'it is left as it is',
  close: 'it ends with its block',
  empty: 'it ends at once',
  escape: 'it is shown as written',
  drop: 'it is left out, and the text within it is shown',
};

/** Describes markup that is no tag, such as `<?php … ?>`. */
export function escapedMarkup(source: string): HtmlProblem {
  return {
    rule: 'html-not-allowed',
    message: `${firstWord(source)} begins markup that browsers hide; it is shown as written`,
    hint: 'put it between backticks, or write &lt; for <',
  };
}

/** Describes a block of HTML that includes the rest of the post, because its end is missing. */
export function unclosedBlock({ source }: HtmlToken): HtmlProblem {
  return {
    rule: 'html-open',
    message: `${firstWord(source)} begins a block of HTML that is not closed, so the rest of the text is not read as markdown`,
    hint: 'close it, or put it between backticks if you write about it',
  };
}

/**
 * Describes text within an element that shows a file: it is for browsers that cannot show the file, and there are none.
 */
export function fallbackProblems(name: string, content: string): HtmlProblem[] {
  const text = content.replace(/<[^>]*>|\s+/g, ' ').trim();
  if (text === '') return [];
  return [
    {
      rule: 'html-not-shown',
      message: `the text “${text.length > 40 ? `${text.slice(0, 40)}…` : text}” within <${name}> is not shown`,
      hint: 'every browser shows the file instead; move the text after the end tag, or remove it',
    },
  ];
}

function alternativeTo(written: string): string {
  const name = written.toLowerCase();
  if (Object.hasOwn(alternatives, name)) return alternatives[name] ?? '';
  if (unwrappedNames.has(name)) return 'remove its tags; between backticks they are shown as code';
  return 'put it between backticks, or write &lt; for <';
}

const alternatives: Record<string, string> = {
  script:
    'a script stands in head.html, or is the module of a component; between backticks, or in a code block, it is shown as code',
  style: 'the colours of the site are set by theme in site.yaml; put it in a code block to show it',
  svg: 'save the drawing as a file beside the post and show it as an image: ![what it shows](drawing.svg)',
  math: 'write the formula in TeX, between dollars',
  object: 'use <video>, <audio> or <iframe>, or link to the file',
  embed: 'use <video>, <audio> or <iframe>, or link to the file',
  form: 'link to the page that has the form',
  input: 'only <input type="checkbox"> is allowed; put it between backticks if you write about it',
};

function firstWord(source: string): string {
  return /^\S{1,20}/.exec(source)?.[0] ?? source;
}
