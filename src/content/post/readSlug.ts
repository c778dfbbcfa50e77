/** Chooses the slug of a post. */
import type { CollectionConfig } from '../../types/config.ts';
import { withoutMarkdownExtension } from '../files/markdownFiles.ts';
import { isEmptySlug, reservedSegment, slugFromFile, slugFromTitle, slugProblem } from '../paths/slug.ts';
import type { PostSource } from './postSource.ts';

/**
 * Returns the slug in the front matter, or else one made from the title or from the file name. Reports a slug that
 * cannot be a path.
 */
export function readSlug(source: PostSource, title: string | null, slugs: CollectionConfig['slugs']): string {
  const written = source.written.slug?.normalize('NFC').replace(/\/$/, '');
  if (written === undefined) return slugWithoutKey(source, title, slugs);
  const problem = slugProblem(written);
  if (problem === null) reportUnusable(source, written);
  else {
    const better = slugFromTitle(written.replace(/\\|%[0-9a-f]{2}|\0/gi, '-'));
    const hint = `write it as ${isEmptySlug(better) ? 'a-few-words' : better}`;
    source.report('path-escapes', source.positionOf('slug'), `the slug ${JSON.stringify(written)} ${problem}`, hint);
  }
  return written;
}

function slugWithoutKey(source: PostSource, title: string | null, slugs: CollectionConfig['slugs']): string {
  const { file, name, translated, report } = source;
  const slug = slugs === 'title' && title !== null ? slugFromTitle(title) : slugFromFile(name);
  if (withoutMarkdownExtension(translated?.original ?? file) === 'index') {
    const home = translated === null ? 'home.md' : `home.${translated.language}.md`;
    const message = `${file} cannot be a page, because catpost makes the home page itself`;
    const hint = `put its text into ${home} beside the content folder, or rename the file to about.md`;
    report('index-reserved', null, message, hint);
  } else reportUnusable(source, slug);
  return slug;
}

function reportUnusable({ collection, written, positionOf, report }: PostSource, slug: string): void {
  const position = typeof written.slug === 'string' ? positionOf('slug') : null;
  const reserved = reservedSegment(slug, collection);
  if (isEmptySlug(slug)) {
    const message = 'the slug contains no letter or digit to make a path from';
    report('slug-empty', position, message, 'add a line slug: a-few-words');
  } else if (reserved !== null) {
    const message = `the name ${reserved} is reserved by catpost or by Windows`;
    report('name-reserved', position, message, 'rename the file, or add a line slug: …');
  }
}
