/** Next.js: the app router with `output: 'export'`, react-markdown, and a sitemap and a feed as route handlers. */
import { type Peer, site, style } from './peer.ts';
import { reactPosts } from './reactPosts.ts';

/** Builds the posts with Next.js. */
export const next: Peer = {
  name: 'next',
  title: 'Next.js export',
  packages: {
    next: '16.4.6',
    react: '19.3.1',
    'react-dom': '19.3.1',
    'react-markdown': '10.1.0',
    'remark-gfm': '4.0.1',
    'gray-matter': '4.0.3',
  },
  node: null,
  posts: 'posts',
  build: { script: 'next/dist/bin/next', words: ['build'] },
  env: { NEXT_TELEMETRY_DISABLED: '1' },
  caches: ['.next', 'out'],
  output: 'out',
  documentOf: (slug) => `posts/${slug}/index.html`,
  lacks: [
    'highlighting',
    'tag and year pages',
    'neighbours',
    'links to .md files',
    'raw files',
    'Atom and JSON feeds',
    'search',
    'cards',
  ],
  files: {
    'next.config.mjs': `export default { output: 'export', trailingSlash: true, turbopack: { root: import.meta.dirname } };
`,
    'posts.js': reactPosts,
    'app/layout.jsx': `import Link from 'next/link';
import './style.css';

export const metadata = { metadataBase: new URL('${site.url}'), title: '${site.title}' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header><nav><Link href="/">${site.title}</Link></nav></header>
        <main>{children}</main>
      </body>
    </html>
  );
}
`,
    'app/style.css': `${style}\n`,
    'app/page.jsx': `import Link from 'next/link';
import { listPosts } from '../posts.js';

export default async function Home() {
  return (
    <>
      <h1>Posts</h1>
      <ul>
        {(await listPosts()).map(({ slug, date, title }) => (
          <li key={slug}><time dateTime={date}>{date}</time> <Link href={\`/posts/\${slug}/\`}>{title}</Link></li>
        ))}
      </ul>
    </>
  );
}
`,
    'app/posts/[slug]/page.jsx': `import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { readPost, slugs } from '../../../posts.js';

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await slugs()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }) {
  const { title, description, slug } = await readPost((await params).slug);
  return { title, description, alternates: { canonical: \`/posts/\${slug}/\` } };
}

export default async function Post({ params }) {
  const { title, date, tags, body } = await readPost((await params).slug);
  return (
    <article>
      <h1>{title}</h1>
      <p><time dateTime={date}>{date}</time> {tags.join(', ')}</p>
      <Markdown remarkPlugins={[remarkGfm]}>{body}</Markdown>
    </article>
  );
}
`,
    'app/sitemap.js': `import { listPosts } from '../posts.js';

export const dynamic = 'force-static';

export default async function sitemap() {
  return (await listPosts()).map(({ slug, date }) => ({ url: \`${site.url}/posts/\${slug}/\`, lastModified: date }));
}
`,
    'app/rss.xml/route.js': `import { listPosts } from '../../posts.js';

export const dynamic = 'force-static';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export async function GET() {
  const items = (await listPosts()).map(
    ({ slug, title, date }) =>
      \`<item><title>\${escaped(title)}</title><link>${site.url}/posts/\${slug}/</link><pubDate>\${new Date(date).toUTCString()}</pubDate></item>\`,
  );
  const channel = \`<title>${site.title}</title><link>${site.url}/</link><description>All posts</description>\${items.join('')}\`;
  return new Response(\`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>\${channel}</channel></rss>\`, {
    headers: { 'content-type': 'application/rss+xml' },
  });
}
`,
  },
};
