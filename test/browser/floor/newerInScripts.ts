/** Finds the features newer than the floor among those that scripts use. */
import type { Identifier } from '@mdn/browser-compat-data';
import { compatData, featuresIn, isNewer } from './compatData.ts';
import type { ScriptUses } from './scriptUses.ts';

/**
 * Returns their names: `Highlight`, `URL.parse`, `.toSorted`, `event scrollend`, `attribute closedby`, `(?i:a)`. A
 * member counts only if no browser has an older one of that name, and none is in `own`.
 */
export function newerInScripts(uses: ScriptUses, own: ReadonlySet<string | undefined> = new Set()): string[] {
  const newer = (kind: keyof ScriptUses, data: Features, nameInData = (name: string) => name) =>
    [...uses[kind]].filter((name) => data.get(nameInData(name))?.every(isNewer));
  return [
    ...newer('globals', globals),
    ...newer('statics', statics),
    ...newer('members', members).flatMap((name) => (own.has(name) ? [] : `.${name}`)),
    ...newer('events', members, (name) => `${name}_event`).map((name) => `event ${name}`),
    ...newer('attributes', attributes, (name) => name.toLowerCase()).map((name) => `attribute ${name}`),
    ...[...uses.patterns].flatMap((pattern) => (modifiers.test(pattern) ? '(?i:a)' : [])),
  ];
}

/** Returns the data of a member of a global, static or not: `URL`, `canParse`. */
export function featureNamed(owner: string, member: string): Identifier | undefined {
  return statics.get(`${owner.replace('.prototype', '')}.${member}`)?.[0];
}

type Features = Map<string, Identifier[]>;

const { api, javascript, html } = compatData;
const { Intl: intl, ...builtins } = javascript.builtins ?? {};
const owners = [...featuresIn(api), ...featuresIn(builtins), ...featuresIn(intl)];

const globals = byName([...featuresIn(api), ...featuresIn(builtins), ...featuresIn(api.Window)]);

const members = byName(owners.flatMap(([, owner]) => featuresIn(owner)));

/** Objects that a page has once, so that the owner of their members is certain. */
const singletons = { document: 'Document', history: 'History', navigator: 'Navigator', window: 'Window' };

const statics = byName([
  ...owners.flatMap(([owner, group]) => memberNames(owner, group)),
  ...memberNames('Intl', intl),
  ...memberNames('window', api),
  ...Object.entries(singletons).flatMap(([name, owner]) => memberNames(name, api[owner])),
]);

const attributes = byName([
  ...featuresIn(html.global_attributes),
  ...featuresIn(html.elements).flatMap(([, element]) => featuresIn(element)),
]);

/** Groups that start with a modifier. */
const modifiers = /\(\?[ims]*-?[ims]+:/;

function memberNames(owner: string, group: Identifier | undefined): [string, Identifier][] {
  return featuresIn(group).map(([name, feature]) => [`${owner}.${name.replace(/_static$/, '')}`, feature]);
}

function byName(features: [string, Identifier][]): Features {
  const all: Features = new Map();
  for (const [name, feature] of features) {
    const same = all.get(name);
    if (same) same.push(feature);
    else all.set(name, [feature]);
  }
  return all;
}
