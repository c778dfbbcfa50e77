import { expect, test } from 'vitest';
import { alertHead, alertOf, alertTitle, nestedAlertOf } from '../../../src/import/markup/alerts.ts';

test.each([
  ['danger', 'Hot', 'a\n\nb', '> [!CAUTION] Hot\n> a\n>\n> b'],
  ['unheard-of', null, 'a', '> [!NOTE]\n> a'],
  ['TIP', ' ', ' a ', '> [!TIP]\n> a'],
])('an alert %j with the title %j', (name, title, body, expected) => {
  expect(alertOf(name, title, body)).toBe(expected);
});

test.each([
  ['danger', 'Hot', 'a\n\nb', '> **Hot**\n>\n> a\n>\n> b'],
  ['info', null, 'a', '> **Info**\n>\n> a'],
  ['blue', null, 'a', '> **Note**\n>\n> a'],
  ['tip', ' ', '', '> **Tip**'],
])('an alert %j with the title %j within another block', (name, title, body, expected) => {
  expect(nestedAlertOf(name, title, body)).toBe(expected);
});

test.each([
  ['note', '', '[!NOTE]'],
  ['note', 'Note', '[!NOTE]'],
  ['info', '', '[!NOTE] Info'],
  ['see-also', '', '[!NOTE] See also'],
  ['danger', 'Hot', '[!CAUTION] Hot'],
])('the first line of an alert %j with the title %j', (name, title, expected) => {
  expect(alertHead(name, title)).toBe(expected);
});

test('a title is the name of the kind without another', () => {
  expect(alertTitle('FAQ', '')).toBe('Faq');
  expect(alertTitle('FAQ', 'Who?')).toBe('Who?');
});
