import { defineSite } from 'catpost/config';

const founded = 2026;
const year = new Date().getFullYear();
const years = year > founded ? `${founded} to ${year}` : `${founded}`;
const mail = 'mailto:hello@tallowlane.example';

export default defineSite({
  title: 'Tallow Lane',
  url: 'https://tallowlane.example',
  description: 'Twelve people who own a railway workshop, and mend what runs on rails.',
  author: 'Tallow Lane Works, a co-operative',
  language: 'en-GB',
  timezone: 'Europe/London',
  prompt: 'visitor@shed-2',

  // The theme Amber, 1983 of catpost's examples; theme.css makes a departure board of it.
  accent: '#ffb000',
  paper: '#140d00',
  theme: {
    green: { ink: '#ffd27a', quiet: '#cf9a35', line: '#5c3d00' },
    paper: { paper: '#140d00', ink: '#ffd27a', quiet: '#cf9a35', line: '#5c3d00' },
  },

  collections: {
    news: { title: 'News', list: 'cards', permalink: '/:year/:month/:slug/', pageSize: 12 },
    howto: { title: 'How to', list: 'excerpts' },
    minutes: {
      title: 'Minutes',
      list: 'titles',
      feed: false,
      permalink: '/minutes/:year/:slug/',
      intro: 'What we decided, and who does it. The first Thursday of the month, at six, *in the mess room*.',
    },
  },
  home: {
    lists: ['news', 'howto', 'minutes', 'feeds'],
    posts: 4,
    links: [
      { label: 'Mastodon', url: 'https://social.example/@tallowlane' },
      { label: 'Ring the bell', url: mail },
    ],
  },
  navigation: [
    { label: 'in-works', url: '/in-works/' },
    { label: 'crew', url: '/crew/' },
  ],
  links: [
    { label: 'Ring the bell', url: mail },
    { label: 'In the works, as JSON', url: '/in-works.json' },
  ],
  footer: `Tallow Lane Works Ltd, a registered co-operative, ${years}. Shed 2 is the one *without* pigeons.`,

  analytics: { goatcounter: 'tallowlane' },
  plugins: ['./plugins/crew.ts', { use: './plugins/in-works.ts', options: { file: 'in-works.csv' } }],
});
