/** Loads the code that renders pages with the author's components. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResolvedConfig, ViteDevServer } from 'vite';
import type { Folders } from '../bootstrap/bundle.mjs';
import { ensureFolder } from '../cache/checked.mjs';
import type { RenderPage } from '../plan/model.ts';

type Renderer = { renderPage: RenderPage };

/**
 * Bundles it with the author's own configuration, so that other plugins take part. Throws Vite's error if a component
 * does not compile.
 */
export async function bundledRenderer(
  config: ResolvedConfig,
  { packageRoot, cacheFolder }: Folders,
): Promise<RenderPage> {
  const { build } = await import('vite');
  const result = await build({
    root: config.root,
    configFile: config.configFile ?? false,
    mode: config.mode,
    logLevel: 'warn',
    build: {
      write: false,
      ssr: rendererOf(packageRoot),
      rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  const [bundle] = [result].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (bundle?.type !== 'chunk') throw new Error('Vite built no renderer of pages.');
  ensureFolder(cacheFolder);
  const file = join(cacheFolder, `renderer.${process.pid}.mjs`);
  writeFileSync(file, bundle.code);
  try {
    const { renderPage }: Renderer = await import(pathToFileURL(file).href);
    return renderPage;
  } finally {
    rmSync(file);
  }
}

/** Loads it from its sources. Vite reloads only the modules that have changed. */
export async function currentRenderer(server: ViteDevServer, packageRoot: string): Promise<RenderPage> {
  const { isRunnableDevEnvironment } = await import('vite');
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error('This version of Vite cannot run modules in its server.');
  const { renderPage }: Renderer = await ssr.runner.import(rendererOf(packageRoot));
  return renderPage;
}

function rendererOf(packageRoot: string): string {
  return join(packageRoot, 'src/documents/renderPage.ts');
}
