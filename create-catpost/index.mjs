#!/usr/bin/env node
/** The command of `npm create`: does what `catpost init` does, with the same words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const manifest = createRequire(import.meta.url).resolve('catpost/package.json');
const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
process.argv.splice(2, 0, 'init');
await import(pathToFileURL(join(dirname(manifest), bin.catpost)).href);
