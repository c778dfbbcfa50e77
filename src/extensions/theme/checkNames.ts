/** Finds names in theme.css that were probably misspelt. */
import type { AtRule, Declaration, Root } from 'postcss';
import { knownProperties } from '../../styles/properties.ts';
import { nearest } from '../../text/nearest.mjs';
import { type CssProblem, positionIn, positionOf } from './parseCss.ts';

/** The at-rules of CSS (https://developer.mozilla.org/docs/Web/CSS/Reference/At-rules). */
const atRules = [
  ...['color-profile', 'container', 'counter-style', 'custom-media', 'font-face', 'font-feature-values'],
  ...['font-palette-values', 'function', 'keyframes', 'layer', 'media', 'page', 'position-try', 'property', 'scope'],
  ...['starting-style', 'supports', 'view-transition'],
];

/**
 * Returns a problem for each name that is nearly a known one, and for each custom property that has no value. Names that
 * are like no other are left alone, because browsers learn new ones every month.
 */
export async function checkNames(root: Root): Promise<CssProblem[]> {
  const { all: properties } = await import('known-css-properties');
  const known = new Set(properties);
  const own = ownProperties(root);
  const problems: CssProblem[] = [];
  root.walkDecls((declaration) => {
    problems.push(...missingValues(declaration, own));
    const { prop } = declaration;
    if (known.has(prop.toLowerCase()) || knownProperties.includes(prop) || isUsed(prop, root)) return;
    const meant = nearest(prop, prop.startsWith('--') ? knownProperties : properties);
    if (meant !== null) problems.push(misspelt(declaration, prop, meant));
  });
  root.walkAtRules((rule) => {
    if (atRules.includes(rule.name.toLowerCase().replace(/^-[a-z]+-/, ''))) return;
    const meant = nearest(rule.name, atRules);
    if (meant !== null) problems.push(misspelt(rule, `@${rule.name}`, `@${meant}`));
  });
  return problems;
}

/** Returns the custom properties that the author's stylesheet defines. */
function ownProperties(root: Root): Set<string> {
  const own = new Set<string>();
  root.walkDecls(/^--/, ({ prop }) => void own.add(prop));
  root.walkAtRules('property', ({ params }) => void own.add(params.trim()));
  return own;
}

/** `var(--name)`. A comma after the name begins the value that is used instead. */
const reference = /var\(\s*(--[\w-]+)\s*(,?)/g;

/** Returns whether the author's stylesheet uses a custom property, which is then not a misspelt one. */
function isUsed(prop: string, root: Root): boolean {
  if (!prop.startsWith('--')) return false;
  let isFound = false;
  root.walkDecls(({ value }) => {
    isFound ||= [...value.matchAll(reference)].some(([, name]) => name === prop);
  });
  return isFound;
}

function missingValues(declaration: Declaration, own: Set<string>): CssProblem[] {
  return [...declaration.value.matchAll(reference)].flatMap(([, name = '', comma]) => {
    if (comma === ',' || own.has(name) || knownProperties.includes(name)) return [];
    const meant = nearest(name, knownProperties);
    const hint = meant === null ? `give it a value, as in :root { ${name}: 1px }` : `did you mean ${meant}?`;
    return [{ rule: 'theme-name', position: positionIn(declaration, name), message: `${name} has no value`, hint }];
  });
}

function misspelt(node: Declaration | AtRule, name: string, meant: string): CssProblem {
  const message = `${name} is not a name that catpost or CSS knows`;
  return { rule: 'theme-name', position: positionOf(node), message, hint: `did you mean ${meant}?` };
}
