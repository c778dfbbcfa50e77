import { expect, test } from 'vitest';
import { compareVersions, isVersion, sectionsAfter } from '../../src/upgrade/changelog.ts';

const changelog = `# Changelog

Words before.

## Unreleased

- new

## [1.10.0] - 2027-01-01

### Added

- ten

## 1.2.0 - 2026-06-01

- two

## 1.2.0-beta.1

- early

## 0.9.1

- old
`;

const versionsAfter = (version: string) => sectionsAfter(changelog, version).map((section) => section.version);

test.each([
  ['0.9.1', [null, '1.10.0', '1.2.0', '1.2.0-beta.1']],
  ['1.2.0-beta.1', [null, '1.10.0', '1.2.0']],
  ['1.2.0', [null, '1.10.0']],
  ['2.0.0', [null]],
])('after %s, the sections are %j', (version, sections) => expect(versionsAfter(version)).toEqual(sections));

test('a section has its heading and its whole text', () => {
  expect(sectionsAfter(changelog, '1.2.0')[1]?.text).toBe('## [1.10.0] - 2027-01-01\n\n### Added\n\n- ten');
  expect(sectionsAfter('', '1.0.0')).toEqual([]);
});

test.each([
  ['1.2.3', '1.2.3', 0],
  ['1.2.3', '1.10.0', -1],
  ['2.0.0', '10.0.0', -1],
  ['1.0.0', '1.0.0-rc.1', 1],
])('%s compared with %s is %i', (a, b, order) => expect(Math.sign(compareVersions(a, b))).toBe(order));

test.each([
  ['1.2.3', true],
  ['1.2.3-beta.1', true],
  ['1.2', false],
  ['v1.2.3', false],
  ['latest', false],
])('%s is a version: %s', (text, is) => expect(isVersion(text)).toBe(is));
