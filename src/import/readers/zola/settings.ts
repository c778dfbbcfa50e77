/** Finds what config.toml of a Zola site says about the site. */
import { isRecord } from '../../../content/yaml/locatedValues.ts';
import type { ForeignSettings } from '../../folder/model.ts';
import { recordAt, type SettingValues, textAt } from '../../settings/dataSettings.ts';

/** Returns the settings: https://www.getzola.org/documentation/getting-started/configuration/ */
export function zolaSettings(config: SettingValues): ForeignSettings {
  const author = textAt(config, 'author') ?? textAt(config, 'extra', 'author', 'name');
  return {
    title: textAt(config, 'title'),
    url: textAt(config, 'base_url')?.replace(/\/+$/, '') ?? null,
    description: textAt(config, 'description'),
    author: author ?? textAt(config, 'extra', 'author'),
    language: textAt(config, 'default_language'),
    timezone: null,
    navigation: navigationIn(recordAt(config, 'extra'), 0),
    ...(recordAt(config, 'markdown').render_emoji === true ? { hasEmojiNames: true } : {}),
  };
}

/** Themes name their menu differently, so the first list of names with addresses is taken. */
function navigationIn(values: SettingValues, depth: number): ForeignSettings['navigation'] {
  for (const value of Object.values(values)) {
    const entries = Array.isArray(value) ? value.flatMap(entryOf) : [];
    if (entries.length > 0) return entries;
    const inner = isRecord(value) && depth < deepestMenu ? navigationIn(value, depth + 1) : [];
    if (inner.length > 0) return inner;
  }
  return [];
}

const deepestMenu = 2;

function entryOf(item: unknown): ForeignSettings['navigation'] {
  if (!isRecord(item)) return [];
  const label = ['name', 'title', 'label', 'text'].map((key) => textAt(item, key)).find((text) => text !== null);
  const url = ['url', 'href', 'link', 'path'].map((key) => textAt(item, key)).find((text) => text !== null);
  if (!label || !url) return [];
  return [{ label, url: url.replace(/^(?:\$BASE_URL|\{\{?\s*base_url\s*\}?\})\/?/, '/') }];
}
