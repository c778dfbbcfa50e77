/** Decides which texts of a Hugo site are posts, pages and texts above lists. */
import type { ForeignPost, LeftOut } from '../../folder/model.ts';
import { namedPost } from '../../folder/nameParts.ts';
import { unplacedPost } from '../../folder/unplacedPost.ts';
import { readMatter } from '../../matter/readMatter.ts';
import type { HugoText } from './contentFiles.ts';

/** A post with the text that it comes from. */
type PlacedText = { text: HugoText; post: ForeignPost };

/**
 * Places each text. `main` is the language of the site. A section of Hugo is a collection, and its `_index.md` the text above the list. A text at the top is a
 * page. If there are no sections with posts, the texts with a date at the top are the posts.
 */
export function placeHugoTexts(texts: HugoText[], main: string): { posts: PlacedText[]; empty: LeftOut[] } {
  const posts: PlacedText[] = [];
  const empty: LeftOut[] = [];
  const hasSections = texts.some(({ form, sections }) => form !== 'section' && sections.length > 0);
  for (const text of texts) {
    const language = text.language === main ? null : text.language;
    const unplaced = unplacedPost(text.file, text.text);
    const matter = readMatter(unplaced);
    if (text.form === 'section' && matter.problem === null && isEmpty(matter.body)) {
      empty.push({ file: text.file, why: 'it has only the settings of a list, and no text' });
      continue;
    }
    const isDated = 'date' in matter.values || namedPost(text.name).date !== null;
    const place = text.form === 'section' ? placeOfSection(text, language) : placeOf(text, isDated && !hasSections);
    posts.push({ text, post: { ...unplaced, ...place, language } });
  }
  return { posts, empty };
}

type Place = Pick<ForeignPost, 'collection' | 'name' | 'date'>;

function placeOf({ sections, name }: HugoText, isPostAtTop: boolean): Place {
  const [section = null, ...folders] = sections;
  const named = namedPost([...folders, name].join('/'));
  return { collection: section ?? (isPostAtTop ? 'post' : null), ...named };
}

/**
 * Places the text above a list, which has an empty name. Only the list of a collection can have one, in one language, so
 * that of the home page, of a tag and of a translation becomes a page.
 */
function placeOfSection({ sections, name }: HugoText, language: string | null): Place {
  const [section = null, ...folders] = sections;
  const page = { collection: null, date: null };
  if (name === '') return { ...page, name: 'home' };
  if (/^(?:tags|categories|series|authors)$/i.test(section ?? name)) {
    return { ...page, name: [...sections, name].join('-') };
  }
  if (section === null) return language === null ? { ...page, collection: name, name: '' } : { ...page, name };
  return { collection: section, name: [...folders, name].join('/'), date: null };
}

function isEmpty(body: string): boolean {
  return body.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}
