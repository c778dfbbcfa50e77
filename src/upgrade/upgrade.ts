/** Says what another version of catpost changes in the folder of a site, for `catpost upgrade`. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { versionOf } from '../bootstrap/ownVersion.mjs';
import { renamedPostKeys, renamedSettings } from '../content/keys/renamedKeys.ts';
import { readSite } from '../content/readSite.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import type { Problem } from '../types/problem.ts';
import { compareVersions, sectionsAfter } from './changelog.ts';
import { lastVersion } from './lastVersion.ts';
import { renameOldKeys } from './renameOldKeys.ts';

/** The options of an upgrade. */
export type UpgradeOptions = {
  packageRoot: string;
  siteRoot: string;
  content: string;
  /** The content folder as problems name it. */
  contentName: string;
  /** The folder of the built site, which knows the version that built it. */
  out: string;
  /** The version to compare with; null finds out the one that built the site last. */
  from: string | null;
  /** Whether old names of keys are replaced. */
  writes: boolean;
};

/** The names that have changed. Tests have their own. */
const allRenamed = [...renamedSettings, ...renamedPostKeys];

/** Returns a report: the versions, what has changed between them, and what should change in the author's files. */
export async function upgrade(options: UpgradeOptions, renamed = allRenamed): Promise<string> {
  const { packageRoot, siteRoot, content, contentName, out, writes } = options;
  const version = versionOf(packageRoot);
  const from = options.from ?? (await lastVersion(siteRoot, out));
  const { problems } = await readSite({ content, contentName, base: null, now: null, includesDrafts: true });
  const old = problems.filter(({ rule }) => rule === 'deprecated-key');
  const solved = writes
    ? await renameOldKeys(old, renamed, (file) => join(resolve(content), file.slice(contentName.length)))
    : [];
  const left = old.filter((problem) => !solved.includes(problem));
  return [
    versionsText(version, from),
    ...(from === null ? [] : await changesText(packageRoot, from)),
    ...(solved.length === 0 ? [] : [`Replaced in your files:\n${solved.map(placeOf).join('\n')}`]),
    ...left.map(formatProblem),
    conclusion(left, writes),
  ].join('\n\n');
}

function versionsText(version: string, from: string | null): string {
  const other = 'To compare with another version: npx catpost upgrade --from 1.2.3';
  if (from === null) return `This is catpost ${version}. It is not known which version built this site last.\n${other}`;
  const order = compareVersions(version, from);
  if (order === 0) return `This is catpost ${version}, and the same version built this site last.\n${other}`;
  const direction = order < 0 ? ', which is newer' : '';
  return `This is catpost ${version}. The site was last built by ${from}${direction}.`;
}

async function changesText(packageRoot: string, from: string): Promise<string[]> {
  const changelog = await readFile(join(packageRoot, 'CHANGELOG.md'), 'utf8').catch(() => '');
  const sections = sectionsAfter(changelog, from);
  return sections.length === 0 ? [] : [`Changes since ${from}:`, ...sections.map(({ text }) => text)];
}

function placeOf({ file, position, message }: Problem): string {
  return `  ${file}${position === null ? '' : `:${position.line}`}  ${message}`;
}

function conclusion(left: Problem[], writes: boolean): string {
  if (left.length === 0) return 'Nothing in your settings and posts has to change.';
  const count = left.length === 1 ? '1 line' : `${left.length} lines`;
  if (writes) return `Change ${count} of your files by hand.`;
  return `${count} should change. To replace old names: npx catpost upgrade --write`;
}
