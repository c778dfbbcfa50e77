import { expect, test } from 'vitest';
import { namedPost } from '../../../src/import/folder/nameParts.ts';

test.each<[string, string, string | null]>([
  ['hello', 'hello', null],
  ['2020-01-31-hello', 'hello', '2020-01-31'],
  ['2020-1-5-hello', 'hello', '2020-01-05'],
  ['2020_01_31_hello', 'hello', '2020-01-31'],
  ['2020-06-03.title', 'title', '2020-06-03'],
  ['2020-06-03-1200.title', 'title', '2020-06-03'],
  ['20200603-hello', 'hello', '2020-06-03'],
  ['20200603 hello', 'hello', '2020-06-03'],
  ['2020-01-31 A title', 'A title', '2020-01-31'],
  ['2020-01-31', '2020-01-31', '2020-01-31'],
  ['20200603', '20200603', null],
  ['2020-01-31-hello/index', 'hello', '2020-01-31'],
  ['blog/2020-01-31-hello', 'blog/hello', '2020-01-31'],
  ['2020/01/31/hello', '2020/01/31/hello', '2020-01-31'],
  ['2020-01-31/hello', '2020-01-31/hello', '2020-01-31'],
  ['2020/01/hello', '2020/01/hello', null],
  ['2020-13-01-hello', '2020-13-01-hello', null],
  ['20209999-hello', '20209999-hello', null],
  ['10-reasons', '10-reasons', null],
  ['1984-01-02-2020', '2020', '1984-01-02'],
])('the name %s is %s of %s', (path, name, date) => {
  expect(namedPost(path)).toEqual({ name, date });
});
