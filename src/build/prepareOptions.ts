/** The options of reading, planning and rendering a site. */
import type { SiteFolder } from '../extensions/model.ts';
import type { Bodies } from '../plan/model.ts';
import type { Origin } from '../problems/origin.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

/** The options of build, check and dev. */
export type PrepareOptions = {
  content: string;
  /** The content folder as problems name it: `content`. */
  contentName: string;
  /** For content that was converted from another tool's folder. */
  origin?: Origin;
  publicFolder: string;
  /** The folder whose files shape the site. Without it, only the content does. */
  siteFolder?: SiteFolder;
  /** Whether what other services know about the site is fetched first, such as webmentions. */
  fetches?: boolean;
  /** Replaces the path of `url` in site.yaml; null keeps it. */
  base: string | null;
  /** The day to take as today, `2026-01-31`; null for the current day in the site's time zone. */
  now: string | null;
  /** Whether drafts and scheduled posts are included, with a mark. */
  includesDrafts: boolean;
  /** Whether the record of published paths is only compared and never written, as in continuous integration. */
  isRecordReadOnly: boolean;
  /** The bundled markdown/workers/worker.ts. */
  worker: URL;
  /** The bundled plugins/host/pluginWorker.ts. Without it, no plugin runs. */
  pluginWorker?: URL;
  /** The bundled plan/relatedThread.ts. Without it, related posts are found in the main thread. */
  relatedThread?: URL;
  /** The stamps of content files by their absolute paths, as far as they are known. */
  stamps?: ReadonlyMap<string, string>;
  /** The folder that caches what was made of this content: rendered bodies and readings, among others. */
  contentCache: string;
  /** The folder that caches encoded images. If it is null, all images are published unchanged. */
  imageCache: string | null;
  /** Milliseconds of processor time that one post may take to render. */
  limit: number;
  /** Called with the final bodies before share images are drawn, unless a failing problem ends the build anyway. */
  onBodies?: (site: Site, bodies: Bodies) => void;
  /** Called with the list to which problems are added, so that an interrupted build can print those found so far. */
  onProblems?: (problems: Problem[]) => void;
  onStep: (name: string) => void;
  onProgress: (done: number, total: number) => void;
};
