import type { Bodies } from '../plan/model.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

/** What build, check and dev are told of a site. */
export type PrepareOptions = {
  content: string;
  /** How problems name the content folder. */
  contentName: string;
  publicFolder: string;
  /** Overrides the path of `url` in site.yaml. */
  base: string | null;
  /** Overrides today: `2026-01-31`. */
  now: string | null;
  /** Includes drafts and scheduled posts, marked as such. */
  includesDrafts: boolean;
  /** Only compares the record of published paths and never writes it, as in continuous integration. */
  isRecordReadOnly: boolean;
  /** The bundled script of a render thread. */
  worker: URL;
  /** Where rendered bodies are kept between builds. */
  cacheFile: string;
  /** Where encoded images are kept between builds; null publishes all images unchanged. */
  imageCache: string | null;
  /** Milliseconds of processor time that one post may take to render. */
  limit: number;
  /** Called with the bodies as pages show them, before share images are drawn; not if the build fails anyway. */
  onBodies?: (site: Site, bodies: Bodies) => void;
  /** Called with the list that problems are added to, so that an interrupted build can print what it found. */
  onProblems?: (problems: Problem[]) => void;
  onStep: (name: string) => void;
  onProgress: (done: number, total: number) => void;
};
