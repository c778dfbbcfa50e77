/** Reports blocks of code that plugins of Obsidian would run: readers see only the code. */
import type { Pass } from '../../body/model.ts';

/** Changes nothing. */
export const noteQueries: Pass = (body, { note }) => {
  for (const match of body.matchAll(
    /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(dataview(?:js)?|query|tasks|base|kanban|chart|button|excalidraw|tracker|leaflet)\b/gm,
  )) {
    const message = `a block of ${match[1]} is left as code, because only a plugin of Obsidian can run it`;
    note({ kind: 'syntax', about: `blocks of ${match[1]}`, message }, match.index);
  }
  return [];
};
