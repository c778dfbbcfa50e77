/** Brings the settings of another tool into the form that site.yaml accepts, or leaves them out. */
import { isLinkAddress, siteUrlProblem } from '../../content/config/addresses.ts';
import { languageTagOf } from '../../content/values/languageTag.ts';
import { oneLine } from '../../content/values/oneLine.ts';
import type { ForeignSettings } from '../folder/model.ts';
import type { Note } from '../notes/model.ts';
import { isEmptySetting, type RepairedName, settingLine } from './settingLines.ts';
import type { SettingsFile } from './settingsFile.ts';
import { zoneNameOf } from './zoneName.ts';

/**
 * Returns settings that are valid for site.yaml, and a note for each value that was changed or left out. The second one is
 * the file that the notes name.
 */
export function repairSettings(
  settings: ForeignSettings,
  { file, text }: SettingsFile,
): { settings: ForeignSettings; notes: Note[] } {
  const notes: Note[] = [];
  const add = (name: RepairedName, message: string) => {
    notes.push({ ...noteOf(file, name, message), line: settingLine(text, name)?.line ?? null });
  };
  const noteUnread = (name: RepairedName) => {
    const { key, value } = settingLine(text, name) ?? { key: '', value: '' };
    if (!isEmptySetting(value))
      add(name, `${key} ${value.slice(0, longestValue)} is left out, because catpost cannot use its value`);
  };
  const repair = (name: 'url' | 'language' | 'timezone', read: (written: string) => string | null, wanted: string) => {
    const written = oneLine(settings[name]);
    const value = written === null ? null : read(written);
    if (written !== null && value === null) {
      add(name, `${name} ${written} is left out, because it is not ${wanted}`);
    } else if (value !== null && value !== written) {
      add(name, `${name} ${written} is written as ${value}`);
    } else if (written === null) noteUnread(name);
    return value;
  };
  const navigation = settings.navigation.flatMap(({ label, url }) => {
    const [text, address] = [oneLine(label), oneLine(url)];
    if (text !== null && address !== null) return [{ label: text, url: linkAddressOf(address) }];
    notes.push(noteOf(file, 'navigation', `an entry of the navigation has no ${text === null ? 'label' : 'address'}`));
    return [];
  });
  const title = oneLine(settings.title);
  if (title === null) noteUnread('title');
  const repaired = {
    ...settings,
    title,
    url: repair('url', siteAddressOf, 'the address of a site, such as https://example.org'),
    description: oneLine(settings.description),
    author: oneLine(settings.author),
    language: repair('language', languageTagOf, 'a language such as en or de-AT'),
    timezone: repair('timezone', zoneNameOf, 'a time zone such as Europe/Vienna'),
    navigation,
  };
  return { settings: repaired, notes };
}

const longestValue = 60;

/** Returns the address of a site with its scheme, and without what belongs to a page; null if it is of this machine. */
function siteAddressOf(written: string): string | null {
  const withScheme = written.startsWith('//')
    ? `https:${written}`
    : /^[\w-]+(?:\.[\w-]+)+(?:[:/].*)?$/.test(written)
      ? `https://${written}`
      : written;
  if (!/^https?:\/\//i.test(withScheme) || !URL.canParse(withScheme)) return null;
  const { protocol, host, hostname, pathname } = new URL(withScheme);
  if (/^(?:localhost|127\.|0\.0\.0\.0|\[)/.test(hostname) || !hostname.includes('.')) return null;
  const path = /^https?:\/\/[^/?#]*([^?#]*)/i.exec(withScheme)?.[1] ?? pathname;
  const url = `${protocol}//${host}${path}`.replace(/\/+$/, '');
  return siteUrlProblem(url) === null ? url : null;
}

/** Returns an address of the bar as a path from the root, unless it is of another site. */
function linkAddressOf(written: string): string {
  if (isLinkAddress(written)) return written;
  if (written.startsWith('//')) return `https:${written}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `/${written.replace(/^(?:\.?\/)+/, '')}`;
}

function noteOf(file: string, about: string, message: string): Note {
  return { kind: 'setting', file, line: null, about, message };
}
