/** Says in a few lines what a folder was taken for, and what was left out. */
import type { ForeignFolder } from '../folder/model.ts';
import type { Reader } from '../readers/model.ts';
import type { ConvertedSite } from '../write/model.ts';
import type { Note, NoteKind } from './model.ts';

/** Returns what was found. `name` is the folder as the author named it; `published` is null until that is known. */
export function summaryOf(
  { reader, folder, files, collections, notes }: ConvertedSite,
  name: string,
  published: number | null,
): string {
  const first = firstSentences(reader, folder, name);
  if (files.length === 0)
    return `${first} It has no posts that catpost can read: name the folder of your markdown files.`;
  const sources = new Set(files.map(({ source }) => source));
  const hidden = notes.filter(({ kind, file }) => kind === 'draft' || (kind === 'kept-back' && sources.has(file)));
  const listings = files.filter(({ path }) => Object.hasOwn(collections, path.replace(/\/index\.md$/, '')));
  const count = published ?? files.length - listings.length - hidden.length;
  const posts = `${count} ${count === 1 ? 'post is' : 'posts are'} published.`;
  const rows = shownKinds.flatMap(({ kind, one, many }) => {
    const found = notes.filter((note) => note.kind === kind);
    const groups = [...groupsOf(found)].sort(([, a], [, b]) => b.length - a.length);
    const shown = groups.slice(0, mostGroups).map(([about, group]) => rowOf(about, group, one, many));
    const rest = groups.slice(mostGroups).reduce((sum, [, group]) => sum + group.length, 0);
    return rest === 0 ? shown : [...shown, { count: rest, text: `other ${rest === 1 ? one : many}` }];
  });
  const width = Math.max(...rows.map((row) => String(row.count).length));
  return [`${first} ${posts}`, ...rows.map((row) => `  ${String(row.count).padStart(width)} ${row.text}`)].join('\n');
}

/** Says what the folder was taken for, and which sites below it were not. */
function firstSentences({ title }: Reader, { below, sitesBelow = [] }: ForeignFolder, name: string): string {
  if (below !== undefined) return `${name} is read as ${title}, which is in its folder ${below}.`;
  const whole = `${name} is read as ${title}.`;
  if (sitesBelow.length === 0) return whole;
  const more = sitesBelow.length > mostSites ? `, and ${sitesBelow.length - mostSites} more` : '';
  return `${whole} To read only a site within it, with its settings, name its folder: ${sitesBelow.slice(0, mostSites).join(', ')}${more}.`;
}

/** The kinds that an author wants to know of at each build, with the noun for one and for many. */
const shownKinds: readonly { kind: NoteKind; one: string; many: string }[] = [
  { kind: 'draft', one: 'draft', many: 'drafts' },
  { kind: 'kept-back', one: 'post kept back', many: 'posts kept back' },
  { kind: 'left-out', one: 'file left out', many: 'files left out' },
  { kind: 'undated', one: 'post without a date', many: 'posts without a date' },
  { kind: 'component', one: 'component left', many: 'components left' },
  { kind: 'shortcode', one: 'shortcode left', many: 'shortcodes left' },
  { kind: 'syntax', one: 'text in the syntax of another tool', many: 'texts in the syntax of another tool' },
  { kind: 'remote', one: 'host of your old site is still needed', many: 'hosts of your old site are still needed' },
  { kind: 'setting', one: 'setting changed or left out', many: 'settings changed or left out' },
];

/** How many sites below are named. */
const mostSites = 5;

/** How many reasons of one kind are listed. */
const mostGroups = 4;

function groupsOf(notes: Note[]): Map<string, Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.about) ?? [];
    group.push(note);
    groups.set(note.about, group);
  }
  return groups;
}

function rowOf(about: string, group: Note[], one: string, many: string): { count: number; text: string } {
  const [first] = group;
  const place = first === undefined ? '' : placeOf(first);
  const example = group.length === 1 ? place : `such as ${place}`;
  return {
    count: group.length,
    text: `${group.length === 1 ? one : many}${about === 'no date' ? '' : ` (${about})`}: ${example}`,
  };
}

function placeOf({ file, line, part }: Note): string {
  return part ?? (line === null ? file : `${file}:${line}`);
}
