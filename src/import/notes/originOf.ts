/** Turns what a conversion has found into problems of the author's own files. */
import { posix } from 'node:path';
import type { Origin } from '../../problems/origin.ts';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import type { Problem } from '../../types/problem.ts';
import type { ConvertedFile, ConvertedSite } from '../write/model.ts';
import { withheldRules } from '../write/severities.ts';
import { hasOwnLines } from './exportNotes.ts';
import type { Note } from './model.ts';
import { noteKinds } from './noteKinds.ts';

/**
 * Returns the origin of converted content. `current` returns the last conversion, because dev converts again after an
 * edit. `contentName` is how problems name the folder that the author gave.
 */
export function originOf(current: () => ConvertedSite, contentName: string): Origin {
  const tables = new WeakMap<ConvertedSite, OriginTable>();
  const table = (): OriginTable => {
    const site = current();
    const known = tables.get(site) ?? originTable(site, contentName);
    tables.set(site, known);
    return known;
  };
  return {
    problems: () => firstOfEach(current().notes).flatMap((note) => problemOf(note, table().nameOfSource(note.file))),
    locate: (problem) => located(problem, table()),
    nameOf: (file) => table().nameOfFile(file) ?? `${contentName}/${file}`,
    withheldRules,
  };
}

/** Finds what converted files come from. */
type OriginTable = {
  contentName: string;
  texts: ReadonlyMap<string, ConvertedFile>;
  nameOfSource: (source: string) => string;
  nameOfFile: (file: string) => string | null;
  textOfSource: (source: string) => string;
};

function originTable(site: ConvertedSite, contentName: string): OriginTable {
  const texts = new Map(site.files.map((file) => [file.path, file]));
  const copies = new Map([...site.copies, ...site.made].map(({ path, source }) => [path, source]));
  const { inside, below = '' } = site.folder;
  const nameOfSource = (source: string) => posix.join(contentName, below, posix.relative(inside, source));
  // One file may have thousands of problems, which follow one another.
  let last = { source: '', text: '' };
  return {
    contentName,
    texts,
    nameOfSource,
    textOfSource: (source) => {
      if (source !== last.source) last = { source, text: site.folder.read(source) ?? '' };
      return last.text;
    },
    nameOfFile: (file) => {
      const source = texts.get(file)?.source ?? copies.get(file);
      return source === undefined ? null : nameOfSource(source);
    },
  };
}

function located(found: Problem, table: OriginTable): Problem {
  const path = withoutFolder(found.file, table);
  const problem = {
    ...found,
    message: withOwnNames(found.message, table) + (withheldRules.has(found.rule) ? '; the post is left out' : ''),
    hint: withOwnNames(found.hint, table),
    file: table.nameOfFile(path) ?? withOwnNames(found.file, table),
  };
  const converted = table.texts.get(path);
  if (converted === undefined || problem.position === null) return problem;
  const line = converted.lines[problem.position.line - 1] ?? 0;
  if (!hasOwnLines(converted.source))
    return { ...problem, message: `${problem.message} (in ${path})`, position: null, line: null };
  if (line === 0) return { ...problem, position: null, line: null };
  const written = lineAt(table.textOfSource(converted.source), { line, column: 1 });
  const column = written === problem.line ? problem.position.column : 1;
  return { ...problem, position: { line, column }, line: written };
}

/** Returns a text in which the author's files stand for converted ones, with or without the name of the folder. */
function withOwnNames(text: string, table: OriginTable): string {
  return text.replace(/[\p{L}\p{M}\p{N}/._-]+\.[a-z0-9]+/giu, (name) => {
    return table.nameOfFile(withoutFolder(name, table)) ?? name;
  });
}

function withoutFolder(name: string, { contentName }: OriginTable): string {
  return name.startsWith(`${contentName}/`) ? name.slice(contentName.length + 1) : name;
}

/** Returns the problem of a note; none if it only belongs into the report of an import. */
function problemOf({ kind, line, message }: Note, file: string): RawProblem[] {
  const { rule, hint } = noteKinds[kind];
  if (rule === null) return [];
  return [{ rule, file, position: line === null ? null : { line, column: 1 }, message, hint }];
}

/** Returns the notes without those that say again of a file what another has said. */
function firstOfEach(notes: Note[]): Note[] {
  const firsts = new Map<string, Note>();
  for (const note of notes) {
    const key = JSON.stringify([note.kind, note.file, note.about, note.kind === 'component' ? '' : note.message]);
    if (!firsts.has(key)) firsts.set(key, note);
  }
  return [...firsts.values()];
}
