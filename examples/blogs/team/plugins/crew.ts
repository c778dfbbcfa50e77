/**
 * Says who wrote a post. `writer: ines` in the front matter becomes a line above the text, a tag with a page and a feed of its
 * own, and the author for search engines.
 */
import { definePlugin } from 'catpost/config';

const crew: Record<string, { name: string; trade: string }> = {
  ines: { name: 'Ines Okafor', trade: 'wheels and bogies' },
  maud: { name: 'Maud Petrie', trade: 'bodywork, and the post' },
  tomasz: { name: 'Tomasz Brandl', trade: 'electrics' },
};

export default definePlugin({
  name: 'crew',
  inputs: {},
  post: ({ file, extra, body, tags }) => {
    if (extra.writer === undefined) return undefined;
    const writer = crew[String(extra.writer)];
    if (writer === undefined) throw new Error(`${file}: nobody in the crew is called ${extra.writer}`);
    return {
      body: `*By [${writer.name}](/crew/#${slugOf(writer.name)}), ${writer.trade}*\n\n${body.trimStart()}`,
      tags: [...tags, writer.name],
    };
  },
  page: (page) => {
    if (page.kind !== 'post') return undefined;
    const writer = Object.values(crew).find(({ name }) => page.post.tags.includes(name));
    if (writer === undefined) return undefined;
    return {
      metas: [{ name: 'author', content: writer.name }],
      data: [{ '@context': 'https://schema.org', '@type': 'Person', name: writer.name, jobTitle: writer.trade }],
    };
  },
});

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
