/** Knows what the names of folders and files say about their content. */
import { reservedSegment, slugFromTitle } from '../../../content/paths/slug.ts';

/** Returns whether a file shows that the folder it is in has code: `path` is below that folder. */
export function isProjectMark(path: string): boolean {
  return projectMark.test(path);
}

const projectMark =
  /^(?:package\.json|composer\.json|Gemfile|Cargo\.toml|go\.mod|pyproject\.toml|setup\.py|Makefile|tsconfig\.json|mix\.exs|pom\.xml|build\.gradle)$/;

/** Returns whether a folder only holds the content of a site, so that its name says nothing about the posts in it. */
export function isContainer(name: string, isProject: boolean): boolean {
  return containers.has(name.toLowerCase()) || (isProject && projectContainers.has(name.toLowerCase()));
}

const containers = new Set(['content', 'contents', 'collections', 'src', 'source', 'pages', 'page']);
const projectContainers = new Set(
  'app apps site sites website web www public static data packages services docs documents markdown md mdx'.split(' '),
);

/** Returns whether a folder is named after what is in it, such as `blog`: then it is the collection itself. */
export function isTelling(name: string): boolean {
  return /^_?(?:blogs?|posts?|articles?|writings?|notes?|journal|essays?|stories|news|entries|thoughts|diary|til|garden|weblog|letters?|recipes|poems)$/i.test(
    name,
  );
}

/** Returns the name of the collection that a folder becomes: `_posts` is `posts`, and `My notes` is `my-notes`. */
export function collectionName(folder: string): string {
  const name = slugFromTitle(folder.replace(/^_+/, '')) || 'post';
  return reservedSegment(name, null) === null ? name : `${name}-posts`;
}

/** Returns whether the files of a folder are drafts. */
export function isDraftFolder(name: string): boolean {
  return /^_?drafts?$/i.test(name);
}

/** Returns whether a text at the top of a site is a page about the site or its author, and no post. */
export function isPageName(name: string): boolean {
  return /^(?:index|home|about(?:[-_ ]?me)?|now|uses|contact|colophon|imprint|impressum|privacy(?:[-_ ]policy)?|datenschutz|links|projects|resume|cv|faq|licen[cs]e|legal|terms|talks|speaking|subscribe|bio|hire[-_ ]me|work|portfolio)$/i.test(
    name,
  );
}
