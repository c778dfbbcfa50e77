/** Turns what a conversion has found into problems of the author's own files. */
import { posix } from 'node:path';
import type { Origin } from '../../problems/origin.ts';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import type { ConvertedSite } from '../write/model.ts';
import type { Note } from './model.ts';
import { noteKinds } from './noteKinds.ts';

/** Returns the origin of a converted site. `contentName` is how problems name the folder that the author gave. */
export function originOf({ files, notes, folder }: ConvertedSite, contentName: string): Origin {
  const byPath = new Map(files.map((file) => [`${contentName}/${file.path}`, file]));
  const nameOf = (source: string) => posix.join(contentName, posix.relative(folder.inside, source));
  return {
    problems: firstOfEach(notes).flatMap((note) => problemOf(note, nameOf(note.file))),
    locate: (problem) => {
      const file = byPath.get(problem.file);
      if (file === undefined) return problem;
      const shown = nameOf(file.source);
      const line = problem.position === null ? 0 : (file.lines[problem.position.line - 1] ?? 0);
      if (problem.position === null || line === 0) return { ...problem, file: shown, position: null, line: null };
      const written = lineAt(folder.read(file.source) ?? '', { line, column: 1 });
      const column = written === problem.line ? problem.position.column : 1;
      return { ...problem, file: shown, position: { line, column }, line: written };
    },
  };
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

/** Returns the problem of a note; none if it only belongs into the report of an import. */
function problemOf({ kind, line, message }: Note, file: string): RawProblem[] {
  const { rule, hint } = noteKinds[kind];
  if (rule === null) return [];
  return [{ rule, file, position: line === null ? null : { line, column: 1 }, message, hint }];
}
