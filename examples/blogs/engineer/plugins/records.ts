/**
 * Publishes all notes a second time, for programs:
 *   /notes.us       one note per record; fields (date, address, title, tags) end with 0x1F, records with 0x1E
 *   /0x1f.fortune   one note per entry, divided by lines of %, for fortune(6)
 */
import { definePlugin } from 'catpost/config';

const UNIT = '\x1f';
const RECORD = '\x1e';

export default definePlugin({
  name: 'records',
  inputs: {},
  files: ({ posts }, { url }) => {
    const notes = [...posts].filter(({ date }) => date !== null).sort((a, b) => (a.path < b.path ? -1 : 1));
    const address = (path: string) => url.replace(/\/$/, '') + path;
    return [
      {
        path: '/notes.us',
        contents: notes
          .map(({ date, path, title, tags }) => [date, address(path), title, tags.join(',')].join(UNIT) + RECORD)
          .join('\n'),
      },
      {
        path: '/0x1f.fortune',
        contents: notes.map(({ title, path }) => `${title.replace(/[?.]$/, '')}\n\t-- ${address(path)}\n`).join('%\n'),
      },
    ];
  },
});
