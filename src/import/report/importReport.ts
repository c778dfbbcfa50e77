/** Writes import-report.md: what an import has changed, and what it could not do, by file and line. */
import { posix } from 'node:path';
import { compare } from '../../text/compare.ts';
import { toPrintable } from '../../text/controlCharacters.ts';
import type { Note } from '../notes/model.ts';
import { type NoteMeaning, noteKinds } from '../notes/noteKinds.ts';
import type { ConvertedSite } from '../write/model.ts';
import type { Written } from '../write/writeFolder.ts';
import { codeOf } from './codeOf.ts';
import { keptSections } from './keptSections.ts';
import type { Section } from './model.ts';

/** The first line of every report, by which one is known from a file of the author. */
const reportHeading = '# Import report';

/** Returns whether a text is the report of an import into the folder `to` beside it. */
export function isReportOf(text: string, to: string): boolean {
  return text.startsWith(reportHeading) && text.includes(placeSentence(to));
}

/** How the report calls the old blog and the new content folder, relative to its own folder. */
export type ReportNames = { from: string; to: string };

/** Returns the report. It has no date and no absolute path, so the same import makes the same report. */
export function importReport(site: ConvertedSite, written: Written, names: ReportNames): string {
  const sections = [...keptSections(written, names.to), ...noteSections(site.notes), placesOf(site, names.to)];
  const { files, copies, made, reader } = site;
  return [
    reportHeading,
    `${codeOf(names.from)} was read as ${reader.title}. ${countOf(files.length, 'text')} and ${countOf(copies.length + made.length, 'other file')}${placeSentence(names.to)}`,
    'Nothing in the old blog has changed. Names of files below are those of the old blog, unless it is said.',
    ['| What | How many |', '| --- | ---: |', ...sections.map(rowOf)].join('\n'),
    ...sections.map(({ heading, text }) => `## ${heading}\n\n${text}`),
    '',
  ].join('\n\n');
}

function placeSentence(to: string): string {
  return ` are in ${codeOf(to)}.`;
}

function rowOf({ heading, count }: Section): string {
  const fragment = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `| [${heading}](#${fragment}) | ${count} |`;
}

/** Returns a section for each kind of note, in the order of the kinds. */
function noteSections(notes: Note[]): Section[] {
  const byKind = grouped(notes, ({ kind }) => kind);
  return Object.entries(noteKinds).flatMap(([kind, meaning]) => {
    const group = byKind.get(kind);
    return group === undefined ? [] : [sectionOf(meaning, group)];
  });
}

function sectionOf({ heading, hint }: NoteMeaning, notes: Note[]): Section {
  const groups = [...grouped(notes, ({ about }) => about)].sort(
    ([a, first], [b, second]) => second.length - first.length || compare(a, b),
  );
  const advice = hint === '' ? [] : [`What to do: ${hint}.`];
  const parts = groups.map(([about, group]) => {
    const lines = group.toSorted(byPlace).map(lineOf).join('\n');
    return groups.length === 1 ? lines : `### ${escaped(about)} (${group.length})\n\n${lines}`;
  });
  return { heading, count: notes.length, text: [...advice, ...parts].join('\n\n') };
}

function grouped(notes: Note[], keyOf: (note: Note) => string): Map<string, Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(keyOf(note));
    if (group === undefined) groups.set(keyOf(note), [note]);
    else group.push(note);
  }
  return groups;
}

function byPlace(a: Note, b: Note): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message);
}

function lineOf({ file, line, message }: Note): string {
  const place = line === null ? file : `${file}:${line}`;
  return place === '' ? `- ${escaped(message)}` : `- ${codeOf(place)}: ${escaped(message)}`;
}

/** Lists where each text has gone, by its old name. */
function placesOf({ files }: ConvertedSite, to: string): Section {
  const sorted = files.toSorted((a, b) => compare(a.source, b.source) || compare(a.path, b.path));
  const rows = sorted.map(({ source, path }) => `- ${codeOf(source)} → ${codeOf(posix.join(to, path))}`);
  return { heading: 'Where each text is', count: files.length, text: rows.join('\n') };
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Escapes what would be a tag, a picture or emphasis, but nothing within code. */
function escaped(text: string): string {
  return toPrintable(text.replace(/\s+/g, ' ')).replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|[<[\]*|]/g, (found) =>
    found.startsWith('`') ? found : `\\${found}`,
  );
}
