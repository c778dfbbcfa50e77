/** The facts of a post: dates, length, provenance, languages, tags, and at their end what the reader can do with it. */

import type { ReactNode } from 'react';
import type { PostPage } from '../types/page.ts';
import { Day } from './Day.tsx';
import { SaveButton } from './SaveButton.tsx';
import { Translations } from './Translations.tsx';

/**
 * Keeps a button on the line of what precedes it. A no-break space alone allows a break before a button:
 * https://drafts.csswg.org/css-text/#line-break-details
 */
const space = '\u00a0\u2060';

export function Facts({ page }: { page: PostPage }) {
  const facts = factsOf(page);
  return (
    <ul className="facts">
      {page.mark && <li className="label">{page.mark}</li>}
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
function factsOf({ date, updated, minutes, words, by, translations, tags }: PostPage) {
  const length = { key: 'length', fact: `${minutes} min, ${words}` };
  const tagFacts = tags.map(({ label, href }) => ({ key: href, fact: <a href={href} rel="tag">{`#${label}`}</a> }));
  return [
    ...(date ? [{ key: 'date', fact: <Day date={date} /> }] : []),
    ...(updated ? [{ key: 'updated', fact: updatedOn(<Day date={updated} />) }] : []),
    length,
    ...(by ? [{ key: 'by', fact: <a href={by.href}>{by.label}</a> }] : []),
    ...(translations.length > 0 ? [{ key: 'languages', fact: <Translations links={translations} /> }] : []),
    ...tagFacts,
  ];
}

function updatedOn(day: ReactNode) {
  return <>updated {day}</>;
}

function Actions({ canSave }: { canSave: boolean }) {
  return (
    <>
      {`\u00a0${space}`}
      <button type="button" className="quiet" data-action="share">
        share
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
