/** Turns the text of one markdown file into a post or a page, or into the problems that prevent it. */
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import type { CheckedBody, Intro, Mark, Post } from '../../types/content.ts';
import { isCollectionIndex } from '../files/indexFile.ts';
import { namePartsOf } from '../files/nameParts.ts';
import { publishedAs, type TranslatedFile, translatedFile } from '../files/translatedFile.ts';
import { bodyBelowBrokenMatter } from '../frontMatter/brokenMatter.ts';
import { type FrontMatter, readFrontMatter } from '../frontMatter/frontMatter.ts';
import type { ForeignKey } from '../keys/foreignKeys.ts';
import { type RenamedKey, renamedPostKeys, withNewNames } from '../keys/renamedKeys.ts';
import { homeLanguages } from '../values/language.ts';
import { markOf } from '../visibility/mark.ts';
import { checkShape } from '../yaml/checkShape.ts';
import { cleanValues, removedCharacterText } from '../yaml/cleanValues.ts';
import { assembleIntro } from './assembleIntro.ts';
import { assemblePost } from './assemblePost.ts';
import { withoutComments } from './comments.ts';
import { isTextPath } from './namedValues.ts';
import { postSchema, valueHint } from './postSchema.ts';
import type { PostContext, PostSource, Report } from './postSource.ts';
import { readKeys } from './readKeys.ts';

/**
 * The result of reading one file. `intro` is the text above a listing, which is not a post. If a problem prevents the
 * post, `faultyFile` has its body, unless it is unclear where that begins, and `mark` says whether a build would leave
 * the post out anyway.
 */
export type PostReading = { problems: RawProblem[]; foreign: ForeignKey[] } & (
  | { post: Post }
  | { post: null; faultyFile: CheckedBody | null; mark: Mark | null; intro?: Intro }
);

/** Reads the text of one file. `file` is its name relative to the content folder, in NFC. */
export function readPost(text: string, file: string, context: PostContext, renamed = renamedPostKeys): PostReading {
  const problems: RawProblem[] = [];
  const shownFile = `${context.contentName}/${file}`;
  const report: Report = (rule, position, message, hint, line = lineAt(text, position)) => {
    problems.push({ rule, file: shownFile, position, line, message, hint });
  };
  const read = readFrontMatter(text);
  if ('rule' in read) {
    report(read.rule, read.position, read.message, read.hint);
    return { ...brokenPost(text, file), problems, foreign: [] };
  }
  const matter = cleanMatter(read, renamed, report);
  const body = bodyOf(matter, file, report);
  const keys = readKeys(matter, { text, file, shownFile }, context.config.timezone, report);
  for (const { position, message, hint } of matter.lostTexts(isTextPath)) {
    report('text-changed', position, message, hint);
  }
  const { values, writtenAs } = keys.named;
  const checked = checkShape(postSchema, values);
  if ('problems' in checked) {
    for (const { key, position, message } of checked.problems) {
      report('value-invalid', position, message, valueHint(key, lineAt(text, position)));
    }
    const { title } = values.values;
    const faultyFile = { ...body, title: typeof title === 'string' ? title : '' };
    const { mark } = markOf(keys.visibility, null, context.today);
    return { post: null, faultyFile, mark, problems, foreign: keys.foreign };
  }
  const translated = translatedFile(file, context.files, homeLanguages(context.config));
  const original = translated?.original ?? file;
  const source: PostSource = {
    ...namePartsOf(publishedName(file, translated)),
    file,
    translated,
    text,
    written: checked.value,
    body: body.body,
    positionOf: (key, index) => values.locate(index === undefined ? [key] : [key, index]) ?? { line: 1, column: 1 },
    writtenAs,
    report,
  };
  if (isCollectionIndex(original) && translated?.hasOwnHome === false) {
    const message = `${file} would be a translation of ${original}, but a listing has only one text`;
    report('index-reserved', null, message, `write both languages into ${original}, or rename the file`);
  }
  if (isCollectionIndex(original) && translated?.hasOwnHome !== false) {
    const { intro, mark } = assembleIntro(source, body, keys, context);
    const isFaulty = problems.some(({ rule }) => !harmlessRules.has(rule));
    const read = isFaulty ? { faultyFile: intro } : { faultyFile: null, intro };
    return { post: null, ...read, mark, problems, foreign: keys.foreign };
  }
  const { post, title, mark } = assemblePost(source, body, keys, context);
  if (post === null || problems.some(({ rule }) => !harmlessRules.has(rule))) {
    return { post: null, faultyFile: { ...body, title: title ?? '' }, mark, problems, foreign: keys.foreign };
  }
  return { post, problems, foreign: keys.foreign };
}

/** Returns the name that a file gets its path from. A language with a home page of its own is not part of it. */
function publishedName(file: string, translated: TranslatedFile | null): string {
  if (translated === null) return file;
  return translated.hasOwnHome ? translated.original : publishedAs(file);
}

/** The rules that do not prevent a post. A post without a date is only published if `date-missing` warns. */
const harmlessRules = new Set([
  'date-missing',
  'deprecated-key',
  'double-percent',
  'unknown-key',
  'index-key',
  'empty-body',
  'text-changed',
  'control-character',
]);

/** Returns the body of a file whose front matter cannot be read. */
function brokenPost(text: string, file: string): { post: null; faultyFile: CheckedBody | null; mark: Mark | null } {
  const broken = bodyBelowBrokenMatter(text);
  if (broken === null) return { post: null, faultyFile: null, mark: null };
  const { body, cuts } = withoutComments(broken.body);
  const { bodyLine, isDraft } = broken;
  const faultyFile = { file, title: '', body, bodyLine, cuts, keepsLineBreaks: false, language: null };
  return { post: null, faultyFile, mark: isDraft ? 'draft' : null };
}

function cleanMatter(matter: FrontMatter, renamed: readonly RenamedKey[], report: Report): FrontMatter {
  const { located, removed } = cleanValues(matter);
  for (const each of removed) {
    const { message, hint } = removedCharacterText(each);
    report('control-character', matter.locate(each.path), message, hint);
  }
  const { located: named, uses } = withNewNames(located, renamed);
  for (const { position, message, hint } of uses) report('deprecated-key', position, message, hint);
  return named;
}

/** Returns the body without its comments, for checks if the file gets no page. */
function bodyOf(matter: FrontMatter, file: string, report: Report): Omit<CheckedBody, 'title'> {
  const { bodyLine } = matter;
  const { body, cuts, problems } = withoutComments(matter.body);
  for (const { rule, position, message, hint } of problems) {
    report(rule, { ...position, line: position.line + bodyLine }, message, hint);
  }
  return { file, body, bodyLine, cuts, keepsLineBreaks: false, language: null };
}
