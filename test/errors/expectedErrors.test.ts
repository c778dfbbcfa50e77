import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectedError } from '../../src/errors/expectedError.ts';
import { expectedMessage } from '../../src/errors/expectedErrors.mjs';

const withFields = (fields: object) => Object.assign(new Error('as Node.js says it'), fields);

test.each<[string, object, RegExp]>([
  ['a full disk', { code: 'ENOSPC', path: '/out/x' }, /disk is full.*\/cache/],
  ['an exhausted quota', { code: 'EDQUOT' }, /disk is full.*\/cache/],
  ["another user's folder", { code: 'EACCES', path: '/out/x' }, /\/out\/x .*EACCES.*permissions/],
  ['an operation that is not permitted', { code: 'EPERM', path: '/out/x' }, /\/out\/x .*EPERM.*permissions/],
  ['a read-only disk', { code: 'EROFS', path: '/out/x' }, /\/out\/x .*EROFS.*permissions/],
  ['a refusal without a path', { code: 'EROFS' }, /\/cache .*EROFS.*permissions/],
  ['too many open files in the process', { code: 'EMFILE', path: '/out/x' }, /files are open.*ulimit -n/],
  ['too many open files on the computer', { code: 'ENFILE' }, /files are open.*ulimit -n/],
  ['a port in use', { code: 'EADDRINUSE', port: 4173 }, /Port 4173 .*--port/],
  ['a file as the parent of a folder', { code: 'ENOTDIR', path: '/out/x' }, /\/out\/x is a file/],
  ['a file in place of a new folder', { code: 'EEXIST', path: '/out/x' }, /\/out\/x is a file/],
])('describes %s in one sentence', (_, fields, sentence) => {
  const message = expectedMessage(withFields(fields), '/cache');
  expect(message).toMatch(sentence);
  expect(message).not.toContain('\n');
});

test('keeps the message of an error that catpost throws on purpose', () => {
  expect(expectedMessage(expectedError('Another build is running.'), '/cache')).toBe('Another build is running.');
});

test.each([{}, { code: 'ENOENT', path: '/out/x' }, { code: 'ERR_INVALID_ARG_TYPE' }])(
  'has no sentence for a bug: %o',
  (fields) => {
    expect(expectedMessage(withFields(fields), '/cache')).toBeNull();
  },
);

const content = mkdtempSync(join(tmpdir(), 'catpost-'));
afterAll(() => rmSync(content, { recursive: true }));

test.each([
  ['ENOSPC', /^The disk is full/, false],
  ['EROFS', /permissions/, false],
  ['EMFILE', /ulimit -n/, false],
  ['EIO', /as Node\.js says it\nRun the command again with DEBUG=1/, true],
])(
  'a command that fails with %s shows no stack trace, and offers one only for an unexpected error',
  (code, sentence, offersTrace) => {
    const error = `Object.assign(new Error('as Node.js says it'),{code:'${code}',path:'/x'})`;
    const patch = `fs.promises.writeFile=async()=>{throw ${error}};syncBuiltinESMExports()`;
    const preload = `data:text/javascript,import fs from 'fs';import {syncBuiltinESMExports} from 'module';${patch}`;
    const words = ['--import', preload, 'src/start.mjs', 'new', 'Title', '--content', content];
    const env = { ...process.env, DEBUG: '' };
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr.includes('DEBUG=1')).toBe(offersTrace);
    expect(stderr).not.toContain('    at ');
  },
  60_000,
);
