/** vite-react-ssg: routes of react-router with `getStaticPaths`, loaders that run at build time, and react-markdown. */
import { type Peer, site, style } from './peer.ts';
import { reactPosts } from './reactPosts.ts';

/** Builds the posts with vite-react-ssg. */
export const viteReactSsg: Peer = {
  name: 'vite-react-ssg',
  title: 'vite-react-ssg',
  packages: {
    'vite-react-ssg': '0.9.2',
    vite: '8.3.8',
    '@vitejs/plugin-react': '6.3.0',
    react: '19.3.1',
    'react-dom': '19.3.1',
    'react-router-dom': '6.30.4',
    'react-markdown': '10.1.0',
    'remark-gfm': '4.0.1',
    'gray-matter': '4.0.3',
  },
  node: null,
  posts: 'posts',
  build: { script: 'vite-react-ssg/bin/vite-react-ssg.js', words: ['build'] },
  caches: ['dist', '.vite-react-ssg-temp', 'node_modules/.vite'],
  output: 'dist',
  documentOf: (slug) => `posts/${slug}/index.html`,
  lacks: [
    'highlighting',
    'tag and year pages',
    'neighbours',
    'links to .md files',
    'raw files',
    'feeds',
    'sitemap',
    'search',
    'cards',
  ],
  files: {
    'vite.config.js': `import react from '@vitejs/plugin-react';

export default { plugins: [react()], ssgOptions: { dirStyle: 'nested' } };
`,
    'index.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body>
<div id="root"></div>
<script type="module" src="/src/main.jsx"></script>
</body>
</html>
`,
    'posts.js': reactPosts,
    'src/style.css': `${style}\n`,
    'src/main.jsx': `import { ViteReactSSG } from 'vite-react-ssg';
import { Layout } from './Layout.jsx';
import './style.css';

const routes = [
  {
    path: '/',
    element: <Layout />,
    children: [
      { index: true, lazy: () => import('./pages/Home.jsx') },
      {
        path: 'posts/:slug',
        lazy: () => import('./pages/Post.jsx'),
        getStaticPaths: async () =>
          import.meta.env.SSR ? (await (await import('../posts.js')).slugs()).map((slug) => \`posts/\${slug}\`) : [],
      },
    ],
  },
];

export const createRoot = ViteReactSSG({ routes });
`,
    'src/Layout.jsx': `import { Link, Outlet } from 'react-router-dom';

export function Layout() {
  return (
    <>
      <header><nav><Link to="/">${site.title}</Link></nav></header>
      <main><Outlet /></main>
    </>
  );
}
`,
    'src/pages/Home.jsx': `import { Link, useLoaderData } from 'react-router-dom';
import { Head } from 'vite-react-ssg';

export async function loader() {
  return import.meta.env.SSR ? (await import('../../posts.js')).listPosts() : null;
}

export function Component() {
  return (
    <>
      <Head><title>${site.title}</title></Head>
      <h1>Posts</h1>
      <ul>
        {useLoaderData().map(({ slug, date, title }) => (
          <li key={slug}><time dateTime={date}>{date}</time> <Link to={\`/posts/\${slug}\`}>{title}</Link></li>
        ))}
      </ul>
    </>
  );
}
`,
    'src/pages/Post.jsx': `import Markdown from 'react-markdown';
import { useLoaderData } from 'react-router-dom';
import remarkGfm from 'remark-gfm';
import { Head } from 'vite-react-ssg';

export async function loader({ params }) {
  return import.meta.env.SSR ? (await import('../../posts.js')).readPost(params.slug) : null;
}

export function Component() {
  const { title, date, description, tags, body } = useLoaderData();
  return (
    <article>
      <Head><title>{title}</title><meta name="description" content={description} /></Head>
      <h1>{title}</h1>
      <p><time dateTime={date}>{date}</time> {tags.join(', ')}</p>
      <Markdown remarkPlugins={[remarkGfm]}>{body}</Markdown>
    </article>
  );
}
`,
  },
};
