/** A post: the command that prints it, its title, its facts, its sections and its neighbours. */

import type { PostLink } from '../types/link.ts';
import type { PostPage } from '../types/page.ts';
import { Command } from './Command.tsx';
import { Contents } from './Contents.tsx';
import { Day } from './Day.tsx';
import { Facts } from './Facts.tsx';
import { inLanguage } from './inLanguage.ts';
import { columnSizes, Picture } from './Picture.tsx';
import { PostAnchor } from './PostAnchor.tsx';
import { Sections } from './Sections.tsx';
import { Series } from './Series.tsx';
import { Slot } from './Slot.tsx';
import { Title } from './Title.tsx';
import { useWords } from './words.ts';

export function Post({ page }: { page: PostPage }) {
  const { command, raw, title, language, direction, series, related, older, newer } = page;
  const { cover, contents, layout, sections, slots } = page;
  const words = useWords();
  return (
    <>
      <article dir={direction ?? undefined}>
        <header>
          <Command command={command} href={raw} hasCursor />
          <Title parts={title} language={language} />
          <Facts page={page} />
          {series && <Series series={series} language={language} />}
        </header>
        <Slot slots={slots} name="before-post" />
        {cover && <Picture className="cover" picture={cover} sizes={columnSizes} />}
        {contents && <Contents sections={sections} language={language} />}
        <Sections sections={sections} layout={layout} language={language} />
      </article>
      <Slot slots={slots} name="after-post" />
      <Slot slots={slots} name="services" />
      {related.length > 0 && (
        <nav className="related" aria-label={words.related}>
          <h2>{words.related}</h2>
          <ul className="entries">
            {related.map(({ date, ...link }) => (
              <li key={link.href}>
                {date && <Day date={date} />}
                <PostAnchor link={link} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {(older || newer) && (
        <nav className="neighbours" aria-label={words.neighbours}>
          {older && <Neighbour link={older} direction="older" />}
          {newer && <Neighbour link={newer} direction="newer" />}
        </nav>
      )}
    </>
  );
}

function Neighbour({ link, direction }: { link: PostLink; direction: 'older' | 'newer' }) {
  const words = useWords();
  return (
    <a className={direction} href={link.href} rel={direction === 'older' ? 'prev' : 'next'}>
      <span className="quiet">{words[direction]}</span>
      <span {...inLanguage(link.language, link.direction)}>{link.label}</span>
    </a>
  );
}
