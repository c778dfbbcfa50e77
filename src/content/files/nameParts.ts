/** Parses the collection and the date of a post from its file name. */
import { withoutMarkdownExtension } from './markdownFiles.ts';

/** The parts of a file name. */
export type NameParts = {
  /** Null for a page. */
  collection: string | null;
  /** The file relative to its collection, without a date. */
  name: string;
  /** `2026-01-05`, or null for a name without a date. */
  nameDate: string | null;
};

/** Splits a file name: `post/2026-01-05-frost.md` -> `post`, `2026-01-05` and `frost.md`. */
export function namePartsOf(file: string): NameParts {
  const slash = file.indexOf('/');
  const collection = slash === -1 ? null : file.slice(0, slash);
  const name = file.slice(slash + 1);
  const dated = /(?:^|\/)(\d{4}-\d\d-\d\d)-(?=[^/]+(?:\/index)?$)/i.exec(withoutMarkdownExtension(name));
  const nameDate = dated?.[1] ?? null;
  return { collection, name: nameDate === null ? name : name.replace(`${nameDate}-`, ''), nameDate };
}
