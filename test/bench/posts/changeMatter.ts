/** Changes single values of front matter in the text of a post, and leaves every other character as its author wrote it. */

/** Returns the day of a post as its front matter has it, such as `2026-01-31`, or null. */
export function dayOf(text: string): string | null {
  return dateLine.exec(matterOf(text))?.[2] ?? null;
}

/** Returns a post whose title ends with a mark in parentheses. A post without a title on one line stays as it is. */
export function withMark(text: string, mark: string): string {
  return changed(text, (matter) => matter.replace(titleLine, (_, ...parts) => markedTitle(parts.map(String), mark)));
}

/** Returns a post that is dated some days earlier. */
export function earlier(text: string, days: number): string {
  return changed(text, (matter) =>
    matter.replace(
      dateLine,
      (_, key, day) => `${key}${new Date(Date.parse(day) - days * 864e5).toISOString().slice(0, 10)}`,
    ),
  );
}

/** Returns a post that has one tag more. */
export function withTag(text: string, tag: string): string {
  return changed(text, (matter) => {
    if (inlineTags.test(matter))
      return matter.replace(inlineTags, (_, key, list) => `${key}[${[list.trim(), tag].filter(Boolean).join(', ')}]`);
    if (blockTags.test(matter))
      return matter.replace(blockTags, (_, key, indent) => `${key}\n${indent}- ${tag}\n${indent}- `);
    return `${matter}tags: [${tag}]\n`;
  });
}

/** Returns the first tag of a post, or null. */
export function firstTag(text: string): string | null {
  return /^tags: *(?:\[ *|\n[ \t]*- +)['"]?([^'",\]\n]+)/m.exec(matterOf(text))?.[1] ?? null;
}

/** Returns a post without its aliases and its slug, which no two posts may have. */
export function withoutAliases(text: string): string {
  return changed(text, (matter) => matter.replace(/^(?:aliases|slug):.*\n(?:[ \t]*- .*\n)*/gim, ''));
}

const titleLine = /^(title: *)(["']?)(.*?)(["']?)[ \t]*$/m;
const dateLine = /^((?:date|pubdate|published|publishdate): *["']?)(\d{4}-\d\d-\d\d)/im;
const inlineTags = /^(tags: *)\[([^\]\n]*)\]/m;
const blockTags = /^(tags:)[ \t]*\n([ \t]*)- /m;
const matterEnd = /^---[ \t]*\r?$/gm;

function markedTitle([key = '', opening = '', title = '', closing = '']: string[], mark: string): string {
  return `${key}${opening}${title} (${mark})${closing}`;
}

/** Returns the front matter with its first line and without its last, or nothing where there is none. */
function matterOf(text: string): string {
  if (!text.startsWith('---')) return '';
  matterEnd.lastIndex = 3;
  const end = matterEnd.exec(text);
  return end ? text.slice(0, end.index) : '';
}

function changed(text: string, change: (matter: string) => string): string {
  const matter = matterOf(text);
  return change(matter) + text.slice(matter.length);
}
