/**
 * What an HTML file of the author must not have, because the policy of the pages blocks it or because it does nothing
 * in the body of a page.
 */
import type { HtmlProblem } from './tagProblems.ts';

/** Returns the problem of an element that would do nothing; null for every other. `name` is in lower case. */
export function blockedElement(name: string): HtmlProblem | null {
  const hint = elementHints[name];
  return hint === undefined ? null : problem(`<${name}> has no effect here and is left out`, hint);
}

/** Returns the problem of an attribute that the policy blocks; null for every other. Both names are in lower case. */
export function blockedAttribute(element: string, name: string, value: string): HtmlProblem | null {
  if (/^on[a-z]/.test(name))
    return problem(
      `the event handler ${name} is blocked by the policy of the pages`,
      'listen to the event in a script of head.html, or in the module of a component',
    );
  if (name === 'style')
    return problem(
      'a style attribute is blocked by the policy of the pages',
      'write a class, and its rules into theme.css',
    );
  if (addressNames.has(name) && /^\s*javascript:/i.test(value))
    return problem('an address that begins with javascript: is blocked by the policy of the pages', 'use a button');
  if ((name === 'action' && element === 'form') || name === 'formaction')
    return /^\s*(?:https?:)?\/\//i.test(value)
      ? problem('the policy of the pages blocks forms of other sites', 'link to the page that has the form')
      : null;
  return null;
}

const addressNames = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

const elementHints: Record<string, string> = {
  script: 'a script stands in head.html, or is the module of a component: components/note-box.js',
  style: 'write the rules into theme.css, or into the stylesheet of a component: components/note-box.css',
  link: 'a link to a stylesheet stands in head.html',
  meta: 'it stands in head.html',
  base: 'remove it; links are resolved from the file, and begin with / for the root of the site',
  title: 'the title of a page is that of its post',
  object: 'use <img>, <video>, <audio> or <iframe>',
  embed: 'use <img>, <video>, <audio> or <iframe>',
};

function problem(message: string, hint: string): HtmlProblem {
  return { rule: 'html-blocked', message, hint };
}
