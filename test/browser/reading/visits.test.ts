// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { isNew, laterVisit, readVisit, visitAt, writeVisit } from '../../../src/browser/reading/visits.ts';
import { storageKey } from '../../../src/dom/storageKey.ts';

afterEach(() => localStorage.clear());

const minute = 60_000;
const monday = Date.parse('2026-03-02T10:00:00Z');

test('marks nothing as new on the first visit', () => {
  const first = visitAt(null, monday);
  expect(first).toEqual({ previous: null, seen: monday });
  expect(isNew('2030-01-01', first)).toBe(false);
});

test('continues a visit after an absence of up to half an hour', () => {
  const first = visitAt(null, monday);
  expect(visitAt(first, monday + 30 * minute)).toEqual({ previous: null, seen: monday + 30 * minute });
  const second = visitAt(first, monday + 31 * minute);
  expect(second.previous).toBe(monday);
  expect(visitAt(second, monday + 50 * minute)).toEqual({ previous: monday, seen: monday + 50 * minute });
});

test('marks posts after the previous visit as new', () => {
  const visit = { previous: monday, seen: monday + 5 * 24 * 60 * minute };
  expect(isNew('2026-03-03', visit)).toBe(true);
  expect(isNew('2026-03-02', visit)).toBe(false);
  expect(isNew('no day', visit)).toBe(false);
});

test('reads back a stored visit, and ignores any other text', () => {
  writeVisit({ previous: null, seen: monday });
  expect(readVisit()).toEqual({ previous: null, seen: monday });
  writeVisit(null);
  expect(localStorage).toHaveLength(0);
  for (const text of ['{', '1', '{"seen": 1}', '{"seen": "1", "previous": null}', '{"seen": 1, "previous": "x"}']) {
    localStorage.setItem(storageKey('', 'visit'), text);
    expect(readVisit()).toBeNull();
  }
});

test('keeps the visit that another tab has begun', () => {
  const old = { previous: null, seen: monday };
  const begun = { previous: monday, seen: monday + 60 * minute };
  expect(laterVisit(begun, old)).toBe(begun);
  expect(laterVisit(old, begun)).toBe(begun);
  expect([laterVisit(null, old), laterVisit(old, null), laterVisit(null, null)]).toEqual([old, old, null]);
});
