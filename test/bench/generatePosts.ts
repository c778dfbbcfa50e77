/** Generates posts of realistic text. The same seed and count give the same files on every machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `count` posts of about `words` words into `content/post/`, with headings, lists, code, links and tags. */
export async function generatePosts(content: string, count: number, words: number, seed = 1): Promise<void> {
  const random = randomFrom(seed);
  await mkdir(join(content, 'post'), { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'title: Bench\nurl: https://example.org\ncollections: { post: {} }\n');
  for (let start = 0; start < count; start += 100) {
    const batch = Array.from({ length: Math.min(100, count - start) }, (_, offset) => start + offset);
    await Promise.all(
      batch.map((number) => writeFile(join(content, 'post', fileOf(number)), post(number, words, random))),
    );
  }
}

const vocabulary =
  `the of and to in a is that it for on with as was at by this from or an be are have not but had which they you
all were when one there been their more if no out so said what up its about into than them can only other time new some could
these two may then do first any my now such like our over man me even most made after also did many before must through years
where much your way well down should because long each just state those people too mr how little good world make very year
still see own work men day get here old life both between being under three never know same last another while us off might
great go come since against right came take used himself few house use place during high without again home around small
however found mrs thought went say part once general upon school every server socket kernel process thread buffer packet
latency cache queue index shell pipe script deploy rollback branch commit merge review test failure timeout retry log metric
trace alert disk memory network cluster node container volume backup restore migration schema query table column`.split(
    /\s+/,
  );

const tags = ['linux', 'shell', 'networking', 'ops', 'testing', 'databases', 'writing', 'tools', 'security', 'history'];

function fileOf(number: number): string {
  return `post-${String(number).padStart(5, '0')}.md`;
}

function post(number: number, words: number, random: () => number): string {
  const pick = <Item>(items: Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('The list to pick from is empty.');
    return item;
  };
  const phrase = (length: number) => Array.from({ length }, () => pick(vocabulary)).join(' ');
  const sentence = () => {
    const text = phrase(8 + Math.floor(random() * 12));
    const marked = random() < 0.15 ? text.replace(/ (\w+) (\w+)$/, ' *$1* `$2`') : text;
    return `${marked.charAt(0).toUpperCase()}${marked.slice(1)}${random() < 0.1 ? ", didn't it?" : '.'}`;
  };
  const blocks: string[] = [];
  let count = 0;
  while (count < words) {
    const paragraph = Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
    count += paragraph.split(' ').length;
    if (blocks.length % 3 === 2) blocks.push(`## ${phrase(4)}`);
    blocks.push(paragraph);
    if (random() < 0.12) blocks.push(`- ${phrase(5)}\n- ${phrase(5)}\n- ${phrase(5)}`);
    if (random() < 0.1) blocks.push(`\`\`\`sh\ngrep -r ${pick(vocabulary)} . | sort | uniq -c\n\`\`\``);
    if (random() < 0.1 && number > 0) blocks.push(`See [an older post](${fileOf(Math.floor(random() * number))}).`);
  }
  const day = new Date(Date.UTC(2010, 0, 1) + number * 36e5 * 12).toISOString().slice(0, 10);
  const chosen = [...new Set([pick(tags), pick(tags), pick(tags)])].join(', ');
  return `---\ntitle: "${phrase(6)} ${number}"\ndate: ${day}\ntags: [${chosen}]\n---\n\n${blocks.join('\n\n')}\n`;
}

/** mulberry32, public domain, by Tommy Ettinger: small, fast and good enough for text. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
