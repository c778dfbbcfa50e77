/** A post: the command that prints it, its title, what is known about it, its sections and its neighbours. */
import type { Link, PostPage } from '../types.ts';
import { Command } from './Command.tsx';
import { Contents } from './Contents.tsx';
import { Day } from './Day.tsx';
import { Sections } from './Sections.tsx';
import { Title } from './Title.tsx';

export function Post({ page }: { page: PostPage }) {
  const { command, raw, title, language, older, newer, contents, sections } = page;
  return (
    <>
      <article lang={language ?? undefined}>
        <header>
          <Command command={command} href={raw} cursor />
          <Title parts={title} />
          <Facts page={page} />
        </header>
        {contents && <Contents sections={sections} />}
        <Sections sections={sections} />
      </article>
      {(older || newer) && (
        <nav className="neighbours" aria-label="Older and newer posts">
          {older && <Neighbour link={older} direction="older" />}
          {newer && <Neighbour link={newer} direction="newer" />}
        </nav>
      )}
    </>
  );
}

/** Date, reading time and tags, in one line where there is room. */
function Facts({ page: { date, updated, minutes, tags, mark } }: { page: PostPage }) {
  return (
    <ul className="facts">
      {mark && <li className="label">{mark}</li>}
      {date && (
        <li>
          <Day date={date} />
        </li>
      )}
      {updated && (
        <li>
          updated <Day date={updated} />
        </li>
      )}
      <li>{`${minutes} min read`}</li>
      {tags.map(({ label, href }) => (
        <li key={href}>
          <a href={href} rel="tag">
            {`#${label}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Neighbour({ link, direction }: { link: Link; direction: 'older' | 'newer' }) {
  return (
    <a className={direction} href={link.href} rel={direction === 'older' ? 'prev' : 'next'}>
      <span className="quiet">{direction === 'older' ? '← older' : 'newer →'}</span>
      <span>{link.label}</span>
    </a>
  );
}
