/** Runs the site of a dev server: answers its requests from memory, and watches the files of the author. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import type { Conversion } from '../build/conversion.ts';
import { printProblems, shownOfRule } from '../build/printReport.ts';
import { type CommandSettings, prepareSettings } from '../build/report.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import type { Prepared } from '../plan/model.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import { devEventsPath } from '../types/dev.ts';
import { convertedChanges } from './convertedChanges.ts';
import type { DevClient } from './devClient.ts';
import { answerFromMemory } from './devPages.ts';
import { createDevSite } from './devSite.ts';
import { isForeign } from './foreignRequest.ts';
import type { DevEvents, FileChange } from './model.ts';
import { createOpenPages, type OpenPages } from './openPages.ts';
import { postChanges } from './postChanges.ts';
import { printPosts } from './printPosts.ts';
import { watchSite } from './watchSite.ts';

/** A site that is being read and has no server yet. */
export type DevSession = {
  /** Answers requests. `origin` returns the address of the server, without a final slash, once that listens. */
  attach: (client: DevClient, origin: () => string) => RunningSession;
};

/** A site that answers requests. `next` is called for a request that is not for the site, or with an error. */
type RunningSession = {
  handle: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
  close: () => void;
};

/** Starts to read the content, while the server starts. */
export function startDevSession(settings: CommandSettings): DevSession {
  // Reading thousands of files fills V8's young generation again and again until it has grown from 1 MB.
  setFlagsFromString('--semi-space-growth-factor=16');
  const options = devSettings(settings);
  const { conversion } = settings;
  if (conversion) console.log(`${toPrintable(conversion.summary(null))}\n`);
  let running: Running | null = null;
  const site = createDevSite(
    options,
    eventsOf(() => running, conversion),
  );
  return {
    attach: (client, origin) => {
      const openPages = createOpenPages(site, client);
      running = { openPages, origin };
      const change = (changes: FileChange[]) => {
        if (changes.some(({ file }) => needsReload(file, options.publicFolder))) openPages.reload();
        site.change(changes);
      };
      const stopWatching = conversion
        ? watchSite({ ...settings, content: conversion.root }, convertedChanges(conversion, change, printError))
        : watchSite(settings, change);
      const inputs = { packageRoot: settings.packageRoot, client, openPages, site };
      return {
        handle: (request, response, next) => {
          const url = request.url ?? '/';
          if (isForeign(url, request.headers)) {
            response.writeHead(403).end('This server only answers its own pages, and links to it.\n');
          } else if (url === devEventsPath) openPages.connect(response).catch(next);
          else answerFromMemory(inputs, request, response).then((answered) => answered || next(), next);
        },
        close: () => {
          stopWatching();
          site.close();
        },
      };
    },
  };
}

/** Returns whether a page may show or run a file that a browser keeps as long as the document is open. */
function needsReload(file: string, publicFolder: string): boolean {
  return isWithinOrSame(file, publicFolder) || /\.(?:avif|gif|jpe?g|mp[34]|png|svg|web[mp])$/i.test(file);
}

/** What an attached session tells of changes. */
type Running = { openPages: OpenPages; origin: () => string };

/** Returns the settings of dev, which shows every post and never writes the record of paths. */
function devSettings(settings: CommandSettings) {
  return { ...prepareSettings(settings), base: '/', includesDrafts: true, isRecordReadOnly: false };
}

/** Returns handlers that tell open pages and the terminal. No page is open before the server runs. */
function eventsOf(running: () => Running | null, conversion: Conversion | undefined): DevEvents {
  return {
    onChange: (planned, before) => {
      const { openPages, origin } = running() ?? {};
      if (!openPages || !origin) return;
      if (before !== null && before !== planned) {
        const changes = postChanges(before.site, planned.site);
        openPages.follow(changes.moved);
        const { contentName } = planned.site;
        const nameOf = conversion?.origin.nameOf ?? ((file: string) => `${contentName}/${file}`);
        printPosts(changes, planned.site, origin(), nameOf);
      }
      openPages.send(planned, true);
    },
    onWhole: (planned, prepared, hasChanged) => {
      report(prepared, conversion ? shownOfRule : Number.POSITIVE_INFINITY);
      running()?.openPages.send(planned, hasChanged);
    },
    onError: printError,
  };
}

function printError(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
}

/** Prints the problems, at most `most` warnings of each rule. */
function report({ problems, entries }: Prepared, most: number): void {
  printProblems(problems, most);
  if (problems.length === 0) console.log(`${entries.length} files, no problems`);
}
