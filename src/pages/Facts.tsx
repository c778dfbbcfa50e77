/** The facts of a post: dates, length, provenance, languages, tags, and at their end what the reader can do with it. */

import type { PostPage } from '../types/page.ts';
import type { PageWords } from '../words/page/model.ts';
import { Day } from './Day.tsx';
import { filled } from './filled.tsx';
import { SaveButton } from './SaveButton.tsx';
import { Translations } from './Translations.tsx';
import { useWords } from './words.ts';

/**
 * Keeps a button on the line of what precedes it. A no-break space alone allows a break before a button:
 * https://drafts.csswg.org/css-text/#line-break-details
 */
const space = '\u00a0\u2060';

export function Facts({ page }: { page: PostPage }) {
  const words = useWords();
  const facts = factsOf(page, words);
  return (
    <ul className="facts">
      {page.mark && <li className="label">{words[page.mark]}</li>}
      {facts.map(({ key, fact }, index) => (
        <li key={key}>
          {fact}
          {index === facts.length - 1 && <Actions canSave={!page.mark} />}
        </li>
      ))}
    </ul>
  );
}

/** Returns the facts in their order. Every post has one at least, its length. */
function factsOf({ date, updated, length, by, translations, tags }: PostPage, words: PageWords) {
  const tagFacts = tags.map(({ label, href }) => ({
    key: href,
    fact: <a href={href} rel="tag">{`#${label}`}</a>,
  }));
  return [
    ...(date ? [{ key: 'date', fact: <Day date={date} /> }] : []),
    ...(updated ? [{ key: 'updated', fact: filled(words.updated, 'date', <Day date={updated} />) }] : []),
    { key: 'length', fact: length },
    ...(by ? [{ key: 'by', fact: <a href={by.href}>{by.label}</a> }] : []),
    ...(translations.length > 0 ? [{ key: 'languages', fact: <Translations links={translations} /> }] : []),
    ...tagFacts,
  ];
}

function Actions({ canSave }: { canSave: boolean }) {
  const { share } = useWords();
  return (
    <>
      {`\u00a0${space}`}
      <button type="button" className="quiet" data-action="share">
        {share}
      </button>
      {canSave && (
        <>
          {space}
          <SaveButton />
        </>
      )}
    </>
  );
}
