/**
 * Keys to which other blog tools give a meaning and catpost gives none, folded as in keyNames.ts, with what to write
 * instead. They come from Jekyll, Hugo, Zola, Eleventy, Astro, Gatsby, Hexo, Docusaurus, Obsidian, WordPress and Ghost, and
 * their widespread themes. Those about who may see a post are in hidingKeys.ts.
 */

import { compare, type RawProblem } from '../problems.ts';
import { foldKey } from './keyNames.ts';

/** A key as it was written, and in which file. `place` is asked for at one of many only: it takes a parser's time. */
export type ForeignKey = { key: string; file: string; place: () => Pick<RawProblem, 'position' | 'line'> };

/** True for a key, however it is spelled, of which an author may expect something. */
export function isForeign(key: string): boolean {
  return hints.has(foldKey(key));
}

/** One problem for each key, however many posts have it, at the first of them. */
export function foreignProblems(keys: ForeignKey[]): RawProblem[] {
  const found = new Map<string, ForeignKey[]>();
  for (const key of keys) {
    const name = foldKey(key.key);
    const others = found.get(name);
    if (others) others.push(key);
    else found.set(name, [key]);
  }
  return [...found].flatMap(([name, posts]) => {
    const [first] = posts.sort((a, b) => compare(a.file, b.file));
    const hint = hints.get(name);
    if (first === undefined || hint === undefined) return [];
    const { key, file, place } = first;
    const others = posts.length === 1 ? '' : `, here and in ${posts.length - 1} more`;
    const message = `${key} is a key of other tools that catpost does not use${others}`;
    return [{ rule: 'foreign-key', file, ...place(), message, hint }];
  });
}

const hints: ReadonlyMap<string, string> = new Map([
  ...keys(
    'write author: in site.yaml; by: human says who wrote a post',
    'author authors byline contributors primaryauthor',
  ),
  ...keys(
    'write image: picture.png',
    `cover covers coverimage thumbnail thumbnails thumb banner hero heroimage featuredimage featureimage featuredimg
    ogimage twitterimage socialimage shareimage headerimage titleimage teaserimage images photo photos
    postimage indeximg metaimage`,
  ),
  ...keys(
    'write description: …',
    `excerpt customexcerpt abstract metadescription ogdescription twitterdescription seodescription lead teaser dek
    standfirst blurb intro`,
  ),
  ...keys(
    'write the title into title:, and the rest into the text',
    `subtitle tagline subheading metatitle ogtitle twittertitle seotitle linktitle sidebarlabel navtitle menutitle
    shorttitle longtitle pagetitle`,
  ),
  ...keys(
    'write slug: a-name for the path below its folder, and aliases: [/old/path/] for an old one',
    'permalink url path uri link id postid wordpressid basename',
  ),
  ...keys('write aliases: [/old/path/]', 'redirectfrom redirectsfrom redirects oldurl oldurls olduri alias oldpath'),
  ...keys(
    'link to the other address in the text: a page of catpost leads nowhere else by itself',
    'redirect redirectto externalurl externallink originalurl',
  ),
  ...keys(
    'link to the first address in the text: each page says that its own is the canonical one',
    'canonical canonicalurl canonicallink originallyposted crosspost',
  ),
  ...keys('write lang: de', 'language locale languages languagecode'),
  ...keys(
    'write hello.de.md beside hello.md, which makes it a translation',
    'translationkey translations translationof ref langref i18n',
  ),
  ...keys('write date: 2026-01-31', 'created createdat createdon datecreated creationdate createddate ctime'),
  ...keys(
    'write updated: 2026-01-31',
    'updatedon dateupdated changed lastupdate lastupdated lastchanged mtime revised revisiondate edited lastreviewed',
  ),
  ...keys(
    'write pinned: true, or series: and part: for an order; posts go by their dates',
    `weight order position sidebarposition navorder menuorder priority sortorder sort rank sticky pin top featured
    ispinned pinnedpost feature`,
  ),
  ...keys('write part: 2 beside series:', 'seriesorder seriesweight seriesnumber seriesindex seriespart chapter'),
  ...keys(
    'write toc: true or toc: false',
    `showtoc tocopen tableofcontents hidetableofcontents notoc tocdepth toclabel tocminheadinglevel tocmaxheadinglevel
    toctitle tocsticky tocicon`,
  ),
  ...keys(
    'remove it: catpost has no comments',
    `comments comment commentable commentid discussionid disqus disqusid utterances giscus disablecomments showcomments
    nocomments commentstatus pingstatus`,
  ),
  ...keys(
    'remove it: formulas and diagrams need no key',
    'math mathjax katex latex usemath usekatex usemathjax mathengine mermaid usemermaid diagram diagrams',
  ),
  ...keys(
    'remove it: all pages have one layout, and theme: in site.yaml sets its colours',
    `layout template templatekey customtemplate type posttype postformat format pagelayout theme style styles stylesheet
    css customcss extracss cssclass cssclasses class classes bodyclass pageclass classname js script scripts customjs
    extrajs codeinjectionhead codeinjectionfoot head headcode background color icon`,
  ),
  ...keys(
    'write navigation: in site.yaml',
    `menu menus nav navigation eleventynavigation parent grandparent haschildren sidebar breadcrumb breadcrumbs showinnav
    innav displayedsidebar paginationnext paginationprev paginationlabel previous prev next`,
  ),
  ...keys(
    'remove it: it is a setting of another theme',
    `hidetitle hidedate hidemeta hideauthor hidesummary showreadingtime showauthor showdate showbreadcrumbs showsharebuttons
    showpostnavlinks showwordcount disableshare disablehljs sharebuttons readingtime readtime estimatedreadtime wordcount`,
  ),
  ...keys(
    'write image: and description:, from which the page says all that',
    'seo og opengraph twitter twittercard card jsonld schema structureddata social',
  ),
  ...keys('put <audio> or <video> into the text', 'audio video enclosure podcast episode itunes'),
  ...keys('write it into the text, or link to it from site.yaml with rel: license', 'license licence copyright'),
  ...keys(
    'put the files beside the post, and link to them in the text',
    'resources attachments gallery files downloads',
  ),
  ...keys(
    'remove it: it is a setting of another tool',
    `cascade outputs output markup iscjklanguage pagination paginate eleventycomputed templateengineoverride
    renderwithliquid excerptseparator insertanchorlinks sortby paginateby disablenunjucks customediturl`,
  ),
]);

function keys(hint: string, list: string): [string, string][] {
  return list.split(/\s+/).map((key) => [key, hint]);
}
