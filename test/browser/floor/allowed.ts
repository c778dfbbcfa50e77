/**
 * What catpost uses although it is newer than the floor, or missing in one of its browsers for good: each is behind a
 * test for it, or the page works without it. The texts say what a reader of such a browser gets.
 *
 * By names alone, the tests cannot know that a click is a PointerEvent only from Firefox 129 and Safari 18.2 on. Before,
 * a tap on a command in the text does not run it, and a click in the log of the prompt does not focus the line.
 */

export const allowedInScripts: Record<string, string> = {
  '.createPolicy': 'after ?.: where there are no Trusted Types, nothing requires them',
  '.effectiveType': 'behind a test: pages are prefetched on slow connections too',
  '.saveData': 'behind a test: pages are prefetched though the reader saves data',
  'attribute autoCapitalize': 'a phone may begin a command with a capital letter',
  'attribute autocapitalize': 'a phone may begin a command with a capital letter',
  'attribute autoCorrect': 'a phone may correct a command',
  'attribute autocorrect': 'a phone may correct a command',
  'attribute closedby': 'dom/dialog.ts does the same',
  ClipboardItem: 'within try: a text is copied that has loaded before the press ends',
  'CSS.highlights': 'behind a test: the words of a search are not highlighted',
  'document.startViewTransition': 'behind a test: one page replaces the other without a transition',
  'event touchstart': 'fires only where there is a touch screen: a page is fetched when its link is followed',
  Highlight: 'only with CSS.highlights',
  'navigator.doNotTrack': 'undefined, so the visit is counted',
  'navigator.globalPrivacyControl': 'behind a test: the visit is counted',
  'navigator.share': 'behind a test: the link is copied',
  'window.requestIdleCallback': 'behind a test: a timer is used',
  'window.trustedTypes': 'after ?.: where there are no Trusted Types, nothing requires them',
  '.colorScheme': 'a property of a computed style, which is not in the data as such: all browsers have it',
};

export const allowedInStyles: Record<string, string> = {
  '::details-content': 'for paper, what is folded stays folded',
  '::highlight': 'only with CSS.highlights in scripts',
  '::view-transition': 'one page replaces the other without a transition',
  '::view-transition-group': 'one page replaces the other without a transition',
  '::view-transition-new': 'one page replaces the other without a transition',
  '::view-transition-old': 'one page replaces the other without a transition',
  '@page': 'paper has the margins of the browser',
  'break-after: avoid': 'a page of paper may end with a heading',
  'content-visibility': 'with ::details-content, or a new page is laid out as a whole',
  'cursor: pointer': 'a browser without a mouse has no pointer to show',
  'cursor: zoom-in': 'a browser without a mouse has no pointer to show',
  'font-family: math': 'the last of a list: formulas are in the font of the browser',
  'font-size-adjust': 'a serif face and formulas look a little smaller',
  'font-family: ui-monospace': 'one of a list: the text is in the next monospaced font',
  'forced-color-adjust': 'the selected choice has the colours of the system',
  'hanging-punctuation': 'quotes stand within the measure',
  'hyphenate-limit-chars': 'short words are hyphenated too',
  'overflow-anchor': 'the log of the prompt may be scrolled when lines arrive',
  'scrollbar-width': 'the scrollbar is as wide as others, or visible',
  'text-autospace': 'there is no space between East Asian and Latin letters',
  'text-size-adjust':
    'Safari on phones knows it with a prefix, which the build adds, and other browsers enlarge no text',
  'text-spacing-trim': 'East Asian punctuation takes a whole cell',
  'text-wrap: balance': 'the lines of a heading are not of one length',
  'view-transition-name': 'one page replaces the other without a transition',
  'word-break: auto-phrase': 'Japanese breaks between any two letters',
};
