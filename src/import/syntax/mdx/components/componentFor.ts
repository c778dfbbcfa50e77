/** Finds what a component becomes by its name. The names are those that themes and tools of the field share. */
import type { Component } from '../model.ts';
import { childrenOf, nothing } from '../output.ts';
import { alert, alertNameIn } from './alerts.ts';
import { card, details, grouped, quote, step, tab, tabs } from './boxes.ts';
import { code, formula, inlineFormula, mermaid } from './code.ts';
import { embed, tweet, video, vimeo, youTube } from './embeds.ts';
import { badge, keyboard, link, linkCard } from './links.ts';
import { figure, picture } from './pictures.ts';

/** Returns the component of a name in any letter case, as `LiteYouTubeEmbed` or `Tabs.Tab`; null for an unknown one. */
export function componentFor(name: string): Component | null {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    components.get(folded) ??
    (alertNameIn(folded) !== null ? alert : /(?:image|img|picture|photo)$/.test(folded) ? picture : null)
  );
}

const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  ...named(
    picture,
    'image img picture nextimage staticimage gatsbyimage themedimage blogimage photo imagezoom zoomimage',
  ),
  ...named(picture, 'optimizedimage responsiveimage contentimage postimage mdximage exportedimage lightbox'),
  ...named(figure, 'figure imagefigure frame imagewithcaption captionedimage zoom'),
  ...named(youTube, 'youtube youtubeembed liteyoutube liteyoutubeembed youtubevideo youtubeplayer embedyoutube yt'),
  ...named(vimeo, 'vimeo vimeoembed vimeovideo litevimeo vimeoplayer'),
  ...named(video, 'video videoplayer videoembed reactplayer player loopvideo videoloop'),
  ...named(
    tweet,
    'tweet tweetembed embedtweet twitter twittertweetembed twittertweet statictweet xpost xtweet tweetcard',
  ),
  ...named(embed, 'codepen codepenembed codesandbox codesandboxembed stackblitz gist githubgist spotify spotifyembed'),
  ...named(
    embed,
    'soundcloud embed oembed iframe instagram instagramembed figma bluesky blueskypost mastodon linkpreview',
  ),
  ...named(
    details,
    'details accordion accordionitem collapsible collapse expandable disclosure spoiler toggle foldable',
  ),
  ...named(details, 'expansionpanel faqitem detailsblock'),
  ...named(tabs, 'tabs codetabs tabgroup tabgroups synctabs'),
  ...named(tab, 'tab tabitem tabstab tabpanel tabspanel codetab'),
  ...named(
    grouped,
    'steps timeline fileree filetree cardgrid cards grid columns column row col flex box container stack',
  ),
  ...named(
    grouped,
    'center centered wrapper section layout fragment group hstack vstack wide fullwidth fullbleed prose',
  ),
  ...named(
    grouped,
    'accordions accordiongroup codegroup tablist text t p lead intro body content clientonly article div',
  ),
  ...named(
    grouped,
    'typography smallcaps nobr balancer balance reveal fade animate motion suspense consentgate list ul ol li',
  ),
  ...named(grouped, 'responsivetable tablewrapper bleed sidenote marginnote'),
  ...named(step, 'step stepsstep'),
  ...named(card, 'card cardscard featurecard panel'),
  ...named(quote, 'quote blockquote pullquote testimonial epigraph'),
  ...named(code, 'code codeblock codesnippet syntaxhighlighter prism snippet pre terminal shell highlightcode'),
  ...named(mermaid, 'mermaid diagram mermaiddiagram'),
  ...named(formula, 'math blockmath tex latex katex equation'),
  ...named(inlineFormula, 'inlinemath imath'),
  ...named(link, 'link a nextlink gatsbylink anchor externallink internallink navlink smartlink anchorlink postlink'),
  ...named(link, 'linkwitharrow button linkbutton buttonlink cta customlink'),
  ...named(linkCard, 'linkcard cardlink linkblock bookmark'),
  ...named(badge, 'badge tag pill chip label emoji'),
  ...named(keyboard, 'kbd key shortcut hotkey keyboard'),
  ...named(
    childrenOf,
    'strong em b i u s small sub sup mark highlight underline abbr tooltip term h1 h2 h3 h4 h5 h6 heading',
  ),
  ...named(
    nothing,
    'tocinline toc tableofcontents tocbox head helmet seo script style icon spacer newsletterform sharebuttons',
  ),
  ...named(nothing, 'newsletter subscribe comments giscus disqus utterances likebutton sharebutton'),
]);

function named(component: Component, names: string): [string, Component][] {
  return names.split(' ').map((name) => [name, component]);
}
