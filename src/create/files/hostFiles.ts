/** The files in the folder of a site with which its host builds it. What a host needs in dist/ comes from the build. */
import type { Host } from '../../types/config.ts';
import { deployWorkflow } from './deployWorkflow.ts';

/** Returns the files by path. Hosts that get the built folder from the author's machine need none. */
export function hostFiles(host: Host | null): Record<string, string> {
  switch (host) {
    case 'github-pages':
      return { '.github/workflows/deploy.yml': deployWorkflow };
    case 'netlify':
      return { 'netlify.toml': netlifyToml };
    case 'cloudflare':
      return { '.node-version': '22\n' };
    case 'vercel':
    case 's3':
    case 'nginx':
    case 'caddy':
    case null:
      return {};
  }
}

const netlifyToml = `# How Netlify builds this site.
[build]
  command = "npx catpost build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`;
