/**
 * The texts of catpost itself, in one language. A catalog is `catalogs/<language>.json`. The models of its groups say what
 * each text is for. `{name}` stands for a value, and every catalog has the same values in a text.
 */
import type { BodyWords } from './body/model.ts';
import type { BuildWords } from './build/model.ts';
import type { PageWords } from './page/model.ts';
import type { ScriptWords } from './script/model.ts';

/** All texts in one language. */
export type Catalog = {
  page: PageWords;
  script: ScriptWords;
  body: BodyWords;
  build: BuildWords;
};
