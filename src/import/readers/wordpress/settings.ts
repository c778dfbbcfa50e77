/** Reads the settings of a WordPress site out of its export. */
import type { ForeignSettings } from '../../folder/model.ts';
import type { Item, WordpressExport } from './model.ts';
import { zoneOf } from './zone.ts';

/** Returns the settings. The author is named if there is only one. */
export function settingsOf({ title, url, description, language, authors, items }: WordpressExport): ForeignSettings {
  const writers = new Set(items.filter(({ type }) => type === 'post').map(({ creator }) => creator));
  const [only = ''] = writers;
  return {
    title: title || null,
    url: url.replace(/\/$/, '') || null,
    description: description || null,
    author: writers.size === 1 ? authors.get(only) || only || null : null,
    language: language || null,
    timezone: zoneOf(items),
    navigation: navigationOf(items),
  };
}

/** Returns the links of the first menu, without those below others. */
function navigationOf(items: Item[]): ForeignSettings['navigation'] {
  const entries = items.filter(({ type, status }) => type === 'nav_menu_item' && status === 'publish');
  const menuOf = ({ terms }: Item) => terms.find(({ domain }) => domain === 'nav_menu')?.name;
  const [first] = entries;
  if (first === undefined) return [];
  const byId = new Map(items.map((item) => [item.id, item]));
  return entries
    .filter(
      (entry) => menuOf(entry) === menuOf(first) && (entry.meta.get('_menu_item_menu_item_parent') ?? '0') === '0',
    )
    .sort((a, b) => a.menuOrder - b.menuOrder)
    .flatMap(({ title, meta }) => {
      const target = byId.get(meta.get('_menu_item_object_id') ?? '');
      const url =
        meta.get('_menu_item_url') || (meta.get('_menu_item_type') === 'post_type' ? (target?.link ?? '') : '');
      const label = title || target?.title || '';
      return url === '' || label === '' ? [] : [{ label, url }];
    });
}
