/** Finds the values that sections give to the texts below them. */

import { readVisibility } from '../../../content/visibility/readVisibility.ts';
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import { readMatter } from '../../matter/readMatter.ts';
import { listAt, recordAt, type SettingValues, textAt } from '../../settings/dataSettings.ts';
import type { HugoConfig } from './config.ts';
import type { HugoText } from './contentFiles.ts';

/**
 * Returns a function that returns the values for a text. Those of the nearest section win:
 * https://gohugo.io/content-management/front-matter/#cascade
 */
export function cascadesOf(texts: HugoText[], { values }: HugoConfig): (text: HugoText) => SettingValues {
  const byFolder = new Map<string, SettingValues>([['', cascadeIn(values)]]);
  for (const text of texts) {
    if (text.form !== 'section' || !/\bcascade\b/i.test(text.text)) continue;
    byFolder.set(folderOf(text).join('/'), cascadeIn(matterOf(text)));
  }
  return (text) => {
    const folders = folderOf(text);
    return Object.assign({}, ...['', ...folders].map((_, index) => byFolder.get(folders.slice(0, index).join('/'))));
  };
}

/**
 * Returns what a `cascade` gives to pages. One with a target gives only what hides pages, because which pages it means is
 * not read: in doubt they are hidden.
 */
function cascadeIn(values: SettingValues): SettingValues {
  const cascades = listAt(values, 'cascade').filter(isRecord);
  return Object.assign({}, ...cascades.map(pageValues));
}

function pageValues(cascade: SettingValues): SettingValues {
  const { target, _target, params, ...own } = cascade;
  const given = { ...own, ...(isRecord(params) ? params : {}) };
  if (target === undefined && _target === undefined) return given;
  const kind = textAt({ ...recordAt(cascade, '_target'), ...recordAt(cascade, 'target') }, 'kind');
  if (kind !== null && kind !== 'page') return {};
  return Object.fromEntries(Object.entries(given).filter(([key, value]) => hides({ [key]: value })));
}

function hides(values: SettingValues): boolean {
  const { visibility, problems } = readVisibility(values, 'post/x.md', 'UTC', () => false);
  return visibility.isDraft || visibility.isUnlisted || problems.length > 0;
}

function folderOf({ form, sections, name }: HugoText): string[] {
  return form === 'section' && name !== '' ? [...sections, name] : sections;
}

function matterOf({ file, text }: HugoText): SettingValues {
  const post = { file, text, firstLine: 1, collection: null, name: '', date: null, isDraft: false, language: null };
  return readMatter(post).values;
}
