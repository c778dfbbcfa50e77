/**
 * The keys with which blog tools hide posts, and what each means for catpost. Keys are folded as in keys/foldKey.ts.
 * Where tools differ, the meaning that shows less counts.
 */
import type { LeftOutOf } from '../../types/content.ts';

/**
 * The meaning of a key:
 * - `draft`, `unlisted` and `LeftOutOf`: `hidesWhen` is the value that hides. A strict key must be true or false; other
 *   keys have further uses.
 * - `partly`: takes the post off one list only, which is a problem.
 * - `perhaps`: may be about something else, which is a problem.
 * - `status`: a word such as draft or published.
 * - `from` and `until`: a day. `hidesWhen` is the boolean that hides, for tools that allow one.
 * - `secret`: only some readers may see the post. A key that is not strict must be `true` to mean that.
 * - `robots`: a list of words for search engines.
 * - `render` and `list`: the keys of Hugo's `build`.
 */
export type Hiding =
  | { kind: 'draft' | 'unlisted' | LeftOutOf | 'partly' | 'perhaps'; hidesWhen: boolean; isStrict: boolean }
  | { kind: 'from' | 'until'; hidesWhen: boolean }
  | { kind: 'status' | 'secret'; isStrict: boolean }
  | { kind: 'robots' | 'render' | 'list' };

/** The meaning of each key at the top of a front matter. A later line overrides an earlier one. */
export const hidingKeys: ReadonlyMap<string, Hiding> = new Map([
  ...entriesFor(
    { kind: 'perhaps', hidesWhen: true, isStrict: false },
    'hide archive removed ignore ignored skip exclude excluded pending',
  ),
  ...entriesFor(
    { kind: 'perhaps', hidesWhen: false, isStrict: false },
    'enabled live islive online output active ready',
  ),
  ...entriesFor({ kind: 'draft', hidesWhen: true, isStrict: false }, 'disabled deleted trash'),
  // Jekyll, Hugo, Zola, Astro, Eleventy, Docusaurus, Quartz, Ghost (email_only: sent as mail, and never shown on the site).
  ...entriesFor(
    { kind: 'draft', hidesWhen: true, isStrict: true },
    `draft isdraft drafts drafted hidden ishidden private isprivate unpublished unpublish isunpublished wip iswip
    workinprogress headless archived isarchived isdeleted trashed norender nobuild dontpublish donotpublish nopublish
    notpublished emailonly saveasdraft todraft entwurf brouillon borrador rascunho bozza utkast privat`,
  ),
  // Eleventy: `permalink: false` writes no page.
  ...entriesFor({ kind: 'draft', hidesWhen: false, isStrict: false }, 'render permalink'),
  // Obsidian Publish and Digital Garden.
  ...entriesFor(
    { kind: 'draft', hidesWhen: false, isStrict: true },
    'public ispublic ispublished publishable dgpublish visible isvisible showonsite',
  ),
  // Docusaurus, Eleventy, Digital Garden.
  ...entriesFor(
    { kind: 'unlisted', hidesWhen: true, isStrict: true },
    `unlisted isunlisted nolist notlisted hidefromlist hidefromlists hidefromlisting hidefromlistings
    excludefromlist excludefromlisting eleventyexcludefromcollections excludefromcollections
    dghide delisted unlinked`,
  ),
  ...entriesFor(
    { kind: 'unlisted', hidesWhen: false, isStrict: true },
    'listed islisted listable inlist showinlist discoverable makediscoverable',
  ),
  ...entriesFor(
    { kind: 'engines', hidesWhen: true, isStrict: true },
    `noindex robotsnoindex norobots nosearchengines sitemapexclude sitemapignore excludefromsitemap nositemap
    hidefromsitemap hidefromsearchengines hidefromgoogle`,
  ),
  ...entriesFor(
    { kind: 'engines', hidesWhen: false, isStrict: false },
    'sitemap indexable indexed insitemap searchengines',
  ),
  ...entriesFor(
    { kind: 'search', hidesWhen: true, isStrict: true },
    'searchexclude excludefromsearch hidefromsearch nosearch searchhidden searchignore hiddenfromsearch',
  ),
  ...entriesFor(
    { kind: 'search', hidesWhen: false, isStrict: false },
    'search searchable insearchindex insearch pagefind',
  ),
  ...entriesFor(
    { kind: 'feeds', hidesWhen: true, isStrict: true },
    'excludefromfeed excludefromfeeds excludefromrss feedexclude rssexclude nofeed norss hidefromfeed hidefromrss',
  ),
  ...entriesFor({ kind: 'feeds', hidesWhen: false, isStrict: false }, 'feed feeds rss atom infeed inrss showinrss'),
  ...entriesFor(
    { kind: 'partly', hidesWhen: true, isStrict: false },
    'hiddeninhomelist hidefromhome hideonhome hideonhomepage excludefromhome hidefromhomepage notonhome hidefromindex excludefrompagination',
  ),
  ...entriesFor({ kind: 'partly', hidesWhen: false, isStrict: false }, 'showonhome showonhomepage showinhome onhome'),
  // WordPress, Ghost, Nikola, Pelican.
  ...entriesFor(
    { kind: 'status', isStrict: true },
    'status poststatus pagestatus publishstatus publishingstatus publicationstatus visibility postvisibility',
  ),
  ...entriesFor({ kind: 'status', isStrict: false }, 'state stage phase workflow progress type posttype'),
  ...entriesFor(
    { kind: 'from', hidesWhen: false },
    `published publish publishdate publisheddate publishedat publishedon publishat publishon publishtime publishafter
    publishfrom pubdate datepublished dateofpublication publicationdate golive golivedate goliveat liveat liveon
    livefrom releaseat visiblefrom availablefrom showfrom showafter notbefore dategmt postdate postdategmt`,
  ),
  ...entriesFor(
    { kind: 'from', hidesWhen: true },
    `embargo embargodate embargountil embargoeduntil embargoed scheduled scheduledat scheduledfor scheduledate
    scheduleddate hiddenuntil hideuntil privateuntil draftuntil`,
  ),
  ...entriesFor(
    { kind: 'until', hidesWhen: true },
    `expirydate expiry expires expiresat expireson expire expireat expireon expiredate expirationdate expiration expired
    expireddate unpublishdate unpublishat unpublishon unpublishafter unpublishtime dateexpires dateexpired validuntil
    visibleuntil availableuntil publisheduntil publishuntil publicuntil liveuntil showuntil hideafter privateafter
    removeon removeafter deleteon deleteafter archivedate archiveon archiveafter notafter`,
  ),
  ...entriesFor(
    { kind: 'secret', isStrict: false },
    'secure internal login auth authentication membership subscription audience patreon locked islocked staffonly paid premium',
  ),
  // hexo-blog-encrypt, WordPress, Ghost.
  ...entriesFor(
    { kind: 'secret', isStrict: true },
    `password passwd passwords passphrase postpassword passwordprotected passcode pwd protected isprotected protect
    protection encrypt encrypted encryption encryptpassword secret issecret confidential restricted members member
    membersonly memberonly subscribers subscribersonly subscriberonly ispremium ispaid paidonly paywall paywalled
    ispaywalled access accesslevel accesscontrol accessgroups authenticated authrequired requireauth requiresauth
    requireslogin requirelogin loginrequired permission permissions allowedroles allowedusers tiers visibletiers
    internalonly friendsonly patronsonly`,
  ),
  ...entriesFor({ kind: 'robots' }, 'robots metarobots robotsmeta googlebot robotstag xrobotstag'),
]);

/** The keys within Hugo's `build: { render: never, list: never }`. */
export const buildKeys: ReadonlyMap<string, Hiding> = new Map<string, Hiding>([
  ['render', { kind: 'render' }],
  ['list', { kind: 'list' }],
]);

/** Objects whose keys mean the same as at the top of the front matter: Hugo's `params`, Zola's `extra`. */
export const wrappers: ReadonlySet<string> = new Set(
  `params param extra data meta metadata attributes custom frontmatter page post article fields config options
  settings props properties seo metas publishing publication`.split(/\s+/),
);

/**
 * Keys that are about the post at any depth. Others are about the object that they are in: `cover: { hidden: true }`.
 */
export const strongKeys: ReadonlySet<string> = new Set(
  `draft isdraft private isprivate unpublished published publish unlisted password passphrase publishdate expirydate
  encrypted membersonly`.split(/\s+/),
);

type Status = 'public' | 'draft' | 'unlisted' | 'secret';

/** The meaning of each value of `status` and `visibility`. */
export const statusWords: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...wordsFor(
    'public',
    `published publish public live online posted released visible listed everyone everybody anyone all open active
    evergreen budding seedling sapling featured`,
  ),
  ...wordsFor(
    'draft',
    `drafts drafting pendingreview pendingpublish future trashed archive workinprogress inprogress unpublish inreview
    review autodraft inherit deleted removed idea ideas outline todo backlog planned embargoed expired disabled inactive
    offline none onhold rejected sent internal invisible notpublished secret deprecated spam closed`,
  ),
  ...wordsFor('unlisted', 'unlisted link linkonly delisted'),
  ...wordsFor(
    'secret',
    `members membersonly member paid paidonly password passwordprotected protected subscribers subscribersonly onlypaid tiers tier
    premium restricted friends followers encrypted locked registered loggedin patrons staff team`,
  ),
  ...wordsFor('draft', 'draft private pending scheduled trash archived wip hidden unpublished'),
]);

/** The values that mean the same for keys with other uses: `state: draft`, `type: private`. */
export const plainStatusWords: ReadonlySet<string> = new Set(
  'draft private pending scheduled trash archived wip hidden unpublished unlisted'.split(' '),
);

function entriesFor(hiding: Hiding, list: string): [string, Hiding][] {
  return list.split(/\s+/).map((key) => [key, hiding]);
}

function wordsFor(status: Status, list: string): [string, Status][] {
  return list.split(/\s+/).map((word) => [word, status]);
}
