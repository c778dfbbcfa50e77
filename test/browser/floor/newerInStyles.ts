/** Finds the features newer than the floor that a stylesheet uses. */
import type { Identifier } from '@mdn/browser-compat-data';
import { AtRule, type Declaration, type Node, parse, type Rule } from 'postcss';
import parseValue from 'postcss-value-parser';
import { compatData, featuresIn, isNewer } from './compatData.ts';

/**
 * Returns their names: `text-box`, `text-wrap: pretty`, `sibling-index()`, `@scope`, `::details-content`. Leaves out what is within
 * `@supports`.
 */
export function newerInStyles(text: string): Set<string> {
  const found = new Set<string>();
  const add = (name: string, feature: Identifier | undefined) => isNewer(feature) && found.add(name);
  parse(text).walk((node) => {
    if (isGuarded(node)) return;
    if (node.type === 'decl') addDeclaration(node, add);
    if (node.type === 'rule') addSelector(node, add);
    if (node.type === 'atrule') addAtRule(node, add);
  });
  return found;
}

type Add = (name: string, feature: Identifier | undefined) => void;

const { properties, selectors, types, 'at-rules': atRules } = compatData.css;

/** The functions of values, such as `color-mix`, which are at any depth of the data. */
const functions = new Map(allFeatures(types));

function isGuarded({ parent }: Node): boolean {
  if (!parent) return false;
  return (parent instanceof AtRule && parent.name === 'supports') || isGuarded(parent);
}

function addDeclaration({ prop, value }: Declaration, add: Add): void {
  const property = properties?.[prop];
  add(prop, property);
  parseValue(value).walk(({ type, value: word }) => {
    if (type === 'word' && !isNewer(property)) add(`${prop}: ${word}`, property?.[word]);
    if (type === 'function') add(`${word}()`, functions.get(word));
    // The text for screen readers, after a slash.
    if (type === 'div' && word === '/') add(`${prop}: /`, property?.alt_text);
  });
}

function addSelector({ selector }: Rule, add: Add): void {
  for (const [name, word = ''] of selector.matchAll(/::?([a-z-]+)/g)) add(name, selectors?.[word]);
}

function addAtRule({ name, params }: AtRule, add: Add): void {
  const rule = atRules?.[name];
  add(`@${name}`, rule);
  if (name !== 'media') return;
  for (const [, word = ''] of params.matchAll(/\b([a-z-]+)/g)) add(`@media (${word})`, rule?.[word]);
  if (/[<>]/.test(params)) add('@media (width < 1rem)', rule?.range_syntax);
}

function allFeatures(group: Identifier | undefined): [string, Identifier][] {
  return featuresIn(group).flatMap(([name, feature]) => [[name, feature], ...allFeatures(feature)]);
}
