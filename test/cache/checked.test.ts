import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damagedFiles, makeFolder, readChecked, sealOf, sealOfFile, writeChecked } from '../../src/cache/checked.mjs';
import { damage } from '../damage.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'catpost-checked-'));
const bytes = Buffer.from('The bytes that are kept.');

test.each([
  ['text', 'ä'],
  ['nothing', ''],
  ['a line feed', '\n'],
  ['bytes that are no text', Buffer.from([0, 255, 10, 128])],
  ['more than is read at once', Buffer.alloc(600_000, 7)],
])('%s comes back as it was', (_, content) => {
  const file = join(newFolder(), 'deep/key');
  expect(writeChecked(file, content)).toBe(true);
  expect(readChecked(file)?.equals(Buffer.from(content))).toBe(true);
});

const changes: [string, (file: string) => void][] = [
  ['missing', (file) => rmSync(file)],
  ['empty', (file) => damage([file], 'empty')],
  ['cut in half', (file) => damage([file], 'half')],
  ['longer', (file) => damage([file], 'longer')],
  ['another text', (file) => damage([file], 'foreign')],
  ['a folder', (file) => damage([file], 'folder')],
  ['only its bytes, as earlier versions wrote them', (file) => writeFileSync(file, bytes)],
  ['without its last byte', (file) => writeFileSync(file, readFileSync(file).subarray(0, -1))],
  ['without the end of its hash', (file) => writeFileSync(file, readFileSync(file).subarray(0, 60))],
  ['with the hash of the bytes alone', (file) => writeFileSync(file, `${sealOf('', bytes)}\n${bytes}`)],
  ['with line ends of Windows', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('\n', '\r\n'))],
  [
    'a good one under another name',
    (file) => {
      writeChecked(join(dirname(file), 'other'), bytes);
      renameSync(join(dirname(file), 'other'), file);
    },
  ],
  [
    'a good one of the same name from another folder',
    (file) => {
      writeChecked(join(dirname(file), 'elsewhere/key'), bytes);
      renameSync(join(dirname(file), 'elsewhere/key'), file);
    },
  ],
];

test.each(changes)('a file that is %s is not there, and can be written again', (_, change) => {
  const file = join(newFolder(), 'folder/key');
  writeChecked(file, bytes);
  change(file);
  expect(readChecked(file)).toBeNull();
  expect(writeChecked(file, bytes)).toBe(true);
  expect(readChecked(file)).toEqual(bytes);
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('key'))).toEqual(['key']);
});

test('any flipped bit is seen', () => {
  const file = join(newFolder(), 'key');
  writeChecked(file, bytes);
  const whole = readFileSync(file);
  const property = fc.property(fc.nat(whole.length - 1), fc.nat(7), (place, bit) => {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << bit), place);
    writeFileSync(file, flipped);
    // What separates the hash from the bytes is no part of them.
    return place === 64 || readChecked(file) === null;
  });
  fc.assert(property, { numRuns: process.env.CATPOST_LONG ? 5_000 : 100, seed: 6 });
});

test('the seal of a file is that of its bytes and its name', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a'), bytes);
  const large = Buffer.alloc(600_000, 7);
  writeFileSync(join(folder, 'b'), large);
  expect(sealOfFile(join(folder, 'a'), 'a')).toBe(sealOf('a', bytes));
  expect(sealOfFile(join(folder, 'b'), 'b')).toBe(sealOf('b', large));
  expect(sealOf('b', bytes)).not.toBe(sealOf('a', bytes));
  for (const missing of ['', 'nowhere', 'a/b']) expect(sealOfFile(join(folder, missing), missing)).toBeNull();
  const seals = ['a', 'b', 'c'].map((name): [string, string] => [name, sealOf(name, bytes)]);
  expect(damagedFiles(folder, seals)).toEqual(['b', 'c']);
});

test('where nothing can be written nothing is thrown', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(writeChecked(join(folder, 'file/deep/key'), bytes)).toBe(false);
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a folder of a cache is made also where a file has its name', () => {
  const folder = newFolder();
  for (const name of ['file', 'none', 'folder']) {
    if (name === 'file') writeFileSync(join(folder, name), '');
    if (name === 'folder') mkdirSync(join(folder, name));
    makeFolder(join(folder, name));
    expect(readdirSync(join(folder, name))).toEqual([]);
  }
});
