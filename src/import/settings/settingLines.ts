/** Finds the lines of settings that give a site its title, its address, its language and its time zone. */

/** A setting as it is written in its file. */
type WrittenSetting = { line: number; key: string; value: string };

/** The settings whose values may be left out. */
export type RepairedName = 'title' | 'url' | 'language' | 'timezone';

/** The keys of all tools, in lower case and without dashes and underscores. */
const keys: Readonly<Record<RepairedName, readonly string[]>> = {
  title: ['title', 'sitename', 'sitetitle'],
  url: ['url', 'baseurl', 'siteurl', 'site', 'website'],
  language: [
    'language',
    'lang',
    'locale',
    'languagecode',
    'defaultlocale',
    'defaultlanguage',
    'defaultcontentlanguage',
  ],
  timezone: ['timezone'],
};

/** Returns the line that begins a setting at the top of a file in YAML, TOML, JSON or JavaScript; null without any. */
export function settingLine(text: string, name: RepairedName): WrittenSetting | null {
  const lines = text.split('\n');
  for (const [index, written] of lines.entries()) {
    // What follows the first table of TOML belongs to that.
    if (/^\[[^[\],"']+\]\s*$/.test(written)) return null;
    const [, key = '', value = ''] = /^ {0,2}["']?([A-Za-z][\w-]*)["']?\s*[:=](?![:=])\s*(.*)$/.exec(written) ?? [];
    if (keys[name].includes(key.toLowerCase().replace(/[-_]/g, ''))) {
      const [list = ''] = /^ *- .*$/.exec(lines[index + 1] ?? '') ?? [];
      const own = value.replace(/\s+(?:#|\/\/).*$|,$/g, '').trim();
      return { line: index + 1, key, value: own === '' ? list.trim() : own };
    }
  }
  return null;
}

/** Returns whether a value says nothing, such as an empty text. */
export function isEmptySetting(value: string): boolean {
  return /^(?:["']{2}|~|null|undefined|\[\]|\{\}|[#/].*)?$/i.test(value);
}
