import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { expectedSentence } from '../../src/errors/expectedErrors.mjs';
import { plainError } from '../../src/errors/plainError.ts';

const withFields = (fields: object) => Object.assign(new Error('as Node.js says it'), fields);

test.each<[string, object, RegExp]>([
  ['a full disk', { code: 'ENOSPC', path: '/out/x' }, /disk is full.*\/cache/],
  ['a used-up quota', { code: 'EDQUOT' }, /disk is full.*\/cache/],
  ['a folder of another user', { code: 'EACCES', path: '/out/x' }, /\/out\/x .*EACCES.*permissions/],
  ['an operation that is not permitted', { code: 'EPERM', path: '/out/x' }, /\/out\/x .*EPERM.*permissions/],
  ['a disk that is only read', { code: 'EROFS', path: '/out/x' }, /\/out\/x .*EROFS.*permissions/],
  ['a refusal without a path', { code: 'EROFS' }, /\/cache .*EROFS.*permissions/],
  ['too many open files', { code: 'EMFILE', path: '/out/x' }, /files are open.*ulimit -n/],
  ['too many open files of the computer', { code: 'ENFILE' }, /files are open.*ulimit -n/],
  ['a port in use', { code: 'EADDRINUSE', port: 4173 }, /Port 4173 .*--port/],
  ['a file where a folder is needed', { code: 'ENOTDIR', path: '/out/x' }, /\/out\/x is a file/],
  ['a file in the place of a new folder', { code: 'EEXIST', path: '/out/x' }, /\/out\/x is a file/],
])('%s is said in one sentence', (_, fields, sentence) => {
  const said = expectedSentence(withFields(fields), '/cache');
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
});

test('an error that catpost words itself is said as it is', () => {
  expect(expectedSentence(plainError('Another build is running.'), '/cache')).toBe('Another build is running.');
});

test.each([{}, { code: 'ENOENT', path: '/out/x' }, { code: 'ERR_INVALID_ARG_TYPE' }])(
  'an error of catpost has no sentence: %o',
  (fields) => {
    expect(expectedSentence(withFields(fields), '/cache')).toBeNull();
  },
);

const content = mkdtempSync(join(tmpdir(), 'catpost-'));
afterAll(() => rmSync(content, { recursive: true }));

test.each([
  ['ENOSPC', /^The disk is full/, false],
  ['EROFS', /permissions/, false],
  ['EMFILE', /ulimit -n/, false],
  ['EIO', /as Node\.js says it\nRun it again with DEBUG=1/, true],
])(
  'a command that meets %s asks for the whole error only where no sentence says enough',
  (code, sentence, asks) => {
    const error = `Object.assign(new Error('as Node.js says it'),{code:'${code}',path:'/x'})`;
    const fault = `fs.promises.writeFile=async()=>{throw ${error}};syncBuiltinESMExports()`;
    const preload = `data:text/javascript,import fs from 'fs';import {syncBuiltinESMExports} from 'module';${fault}`;
    const words = ['--import', preload, 'src/start.mjs', 'new', 'Title', '--content', content];
    const env = { ...process.env, DEBUG: '' };
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
    expect(status).toBe(1);

    expect(stderr).toMatch(sentence);
    expect(stderr.includes('DEBUG=1')).toBe(asks);
    expect(stderr).not.toContain('    at ');
  },
  60_000,
);
