import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checksumOf,
  checksumOfFile,
  damagedFiles,
  ensureFolder,
  readChecked,
  renameOver,
  writeChecked,
} from '../../src/cache/checked.mjs';
import { damage } from '../damage.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'catpost-checked-'));
const bytes = Buffer.from('The bytes that are kept.');

test.each([
  ['text', 'ä'],
  ['an empty string', ''],
  ['a line feed', '\n'],
  ['bytes that are not text', Buffer.from([0, 255, 10, 128])],
  ['more bytes than one chunk', Buffer.alloc(600_000, 7)],
])('reads back %s as it was written', (_, content) => {
  const file = join(newFolder(), 'deep/key');
  expect(writeChecked(file, content)).toBe(true);
  expect(readChecked(file)?.equals(Buffer.from(content))).toBe(true);
});

const changes: [string, (file: string) => void][] = [
  ['missing', (file) => rmSync(file)],
  ['empty', (file) => damage([file], 'empty')],
  ['cut in half', (file) => damage([file], 'half')],
  ['longer', (file) => damage([file], 'longer')],
  ['replaced by other text', (file) => damage([file], 'foreign')],
  ['a folder', (file) => damage([file], 'folder')],
  ['without a checksum', (file) => writeFileSync(file, bytes)],
  ['without its last byte', (file) => writeFileSync(file, readFileSync(file).subarray(0, -1))],
  ['cut within its checksum', (file) => writeFileSync(file, readFileSync(file).subarray(0, 60))],
  ['with the checksum of another name', (file) => writeFileSync(file, `${checksumOf('', bytes)}\n${bytes}`)],
  ['with Windows line ends', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('\n', '\r\n'))],
  [
    'an intact file renamed from another name',
    (file) => {
      writeChecked(join(dirname(file), 'other'), bytes);
      renameSync(join(dirname(file), 'other'), file);
    },
  ],
  [
    'an intact file moved from another folder',
    (file) => {
      writeChecked(join(dirname(file), 'elsewhere/key'), bytes);
      renameSync(join(dirname(file), 'elsewhere/key'), file);
    },
  ],
];

test('treats a file with any flipped bit as missing', () => {
  const file = join(newFolder(), 'key');
  writeChecked(file, bytes);
  const whole = readFileSync(file);
  const missed = Array.from({ length: 8 * whole.length }, (_, bit) => bit).filter((bit) => {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(file, flipped);
    return readChecked(file) !== null;
  });
  expect(missed).toEqual([]);
});

test.each(changes)('treats a file that is %s as missing, and writes it again', (_, change) => {
  const file = join(newFolder(), 'folder/key');
  writeChecked(file, bytes);
  change(file);
  expect(readChecked(file)).toBeNull();
  expect(writeChecked(file, bytes)).toBe(true);
  expect(readChecked(file)).toEqual(bytes);
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith('key'))).toEqual(['key']);
});

test('detects every flipped bit', () => {
  const file = join(newFolder(), 'key');
  writeChecked(file, bytes);
  const whole = readFileSync(file);
  const property = fc.property(fc.nat(whole.length - 1), fc.nat(7), (offset, bit) => {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(offset) ^ (1 << bit), offset);
    writeFileSync(file, flipped);
    // The separator after the checksum is not part of the bytes.
    return offset === 64 || readChecked(file) === null;
  });
  fc.assert(property, { numRuns: process.env.CATPOST_LONG ? 5_000 : 100, seed: 6 });
});

test('computes the same checksum for a file and for its bytes, and another one for another name', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a'), bytes);
  const large = Buffer.alloc(600_000, 7);
  writeFileSync(join(folder, 'b'), large);
  expect(checksumOfFile(join(folder, 'a'), 'a')).toBe(checksumOf('a', bytes));
  expect(checksumOfFile(join(folder, 'b'), 'b')).toBe(checksumOf('b', large));
  expect(checksumOf('b', bytes)).not.toBe(checksumOf('a', bytes));
  for (const missing of ['', 'nowhere', 'a/b']) expect(checksumOfFile(join(folder, missing), missing)).toBeNull();
});

test('lists the files that are missing or do not match their checksum', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a'), bytes);
  writeFileSync(join(folder, 'b'), 'other bytes');
  const checksums = ['a', 'b', 'c'].map((name): [string, string] => [name, checksumOf(name, bytes)]);
  expect(damagedFiles(folder, checksums)).toEqual(['b', 'c']);
});

test('returns false and throws nothing where the disk refuses', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(writeChecked(join(folder, 'file/deep/key'), bytes)).toBe(false);
  expect(readdirSync(folder)).toEqual(['file']);
});

test('creates a folder, also in place of a file', () => {
  const folder = newFolder();
  for (const name of ['file', 'none', 'folder']) {
    if (name === 'file') writeFileSync(join(folder, name), '');
    if (name === 'folder') mkdirSync(join(folder, name));
    ensureFolder(join(folder, name));
    expect(readdirSync(join(folder, name))).toEqual([]);
  }
});

test('renames a file or folder over whatever is there', () => {
  for (const existing of ['file', 'folder']) {
    for (const kind of ['file', 'folder']) {
      const folder = newFolder();
      const make = (type: string, name: string) => {
        if (type === 'file') return writeFileSync(join(folder, name), name);
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'inside'), name);
      };
      make(existing, 'target');
      make(kind, 'from');
      renameOver(join(folder, 'from'), join(folder, 'target'));
      const result = join(folder, 'target', kind === 'folder' ? 'inside' : '');
      expect(readFileSync(result.replace(/\/$/, ''), 'utf8')).toBe('from');
      expect(readdirSync(folder)).toEqual(['target']);
    }
  }
});
