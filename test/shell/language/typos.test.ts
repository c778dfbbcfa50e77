import { expect, test } from 'vitest';
import { findTypo } from '../../../src/shell/language/typos.ts';
import { commandNames } from '../../../src/shell/lazyCommands.ts';

/** A line, its correction, and whether it may be words as well. */
const typos: [line: string, correction: string, mayBeWords: boolean][] = [
  // Letters that change places.
  ['grpe disk', 'grep disk', true],
  ['ehco hi', 'echo hi', true],
  ['gti log', 'git log', true],
  ['sl', 'ls', false],
  ['sl -l', 'ls -l', false],
  ['dc post', 'cd post', true],
  ['cta post/a.md', 'cat post/a.md', false],
  ['haed -3 about.md', 'head -3 about.md', false],
  ['tial about.md', 'tail about.md', false],
  ['fidn . -name x', 'find . -name x', false],
  ['sotr -n x.md', 'sort -n x.md', false],
  ['mna ls', 'man ls', true],
  ['hlep', 'help', false],
  ['hsitory', 'history', false],
  ['claer', 'clear', false],
  ['xrags wc', 'xargs wc', true],
  ['pirntf x', 'printf x', true],
  ['uinq -c', 'uniq -c', false],
  // A letter too many, too few, or from a neighbouring key.
  ['lss -l', 'ls -l', false],
  ['lls', 'ls', false],
  ['ks -l', 'ls -l', false],
  ['catt about.md', 'cat about.md', false],
  ['grepp disk', 'grep disk', true],
  ['greo disk', 'grep disk', true],
  ['gerp disk', 'grep disk', true],
  ['grp disk', 'grep disk', true],
  ['gre -i disk', 'grep -i disk', false],
  ['ecko hi', 'echo hi', true],
  ['histry', 'history', false],
  ['whomai', 'whoami', false],
  ['randm', 'random', false],
  ['clea', 'clear', false],
  ['cear', 'clear', false],
  ['fnd post -name x', 'find post -name x', false],
  ['tre post/', 'tree post/', false],
  ['wv -l about.md', 'wc -l about.md', false],
  ['pwdd', 'pwd', false],
  ['ct about.md', 'cat about.md', false],
  // Words of prose, before a path or an option.
  ['cast post/a.md', 'cat post/a.md', false],
  ['cats post/*.md', 'cat post/*.md', false],
  ['fine . -name x', 'find . -name x', false],
  ['short -n', 'sort -n', false],
  ['heads -5 about.md', 'head -5 about.md', false],
  ['cart post/a.md', 'cat post/a.md', false],
  // A space too many or too few.
  ['cd..', 'cd ..', false],
  ['cd../haiku', 'cd ../haiku', false],
  ['cd~', 'cd ~', false],
  ['ls-l', 'ls -l', false],
  ['ls-la post', 'ls -la post', true],
  ['head-3 about.md', 'head -3 about.md', false],
  ['cat/post', 'cat /post', false],
  ['cat/post/a.md', 'cat /post/a.md', false],
  ['ls/post', 'ls /post', false],
  ['l s -l', 'ls -l', false],
  ['gr ep disk', 'grep disk', true],
  ['c d ..', 'cd ..', false],
  // Capital letters and punctuation.
  ['LS', 'ls', false],
  ['CD ..', 'cd ..', false],
  ['Ls -l', 'ls -l', false],
  ['Grep disk', 'grep disk', true],
  ['CAT about.md', 'cat about.md', false],
  ['ｌｓ', 'ls', false],
  ['ls.', 'ls .', false],
  ['pwd,', 'pwd', false],
  ['help!', 'help', false],
  ['help?', 'help', false],
  [',ls', 'ls', false],
  // Later commands.
  ['grpe disk | haed -3', 'grep disk | head -3', false],
  ['lss | grep a', 'ls | grep a', false],
  ['lss; pwd', 'ls; pwd', false],
  ['sl && grpe a about.md', 'ls && grep a about.md', false],
  // Commands that have another name here.
  ['dir', 'ls', false],
  ['ll post/', 'ls -l post/', false],
  ['la', 'ls -A', false],
  ['cls', 'clear', false],
  ['quit', 'exit', false],
  [':q', 'exit', false],
  ['..', 'cd ..', false],
  ['more post/a.md', 'less post/a.md', false],
  ['vim post/a.md', 'less post/a.md', false],
  ['egrep -i a about.md', 'grep -E -i a about.md', false],
  ['sudo ls', 'ls', true],
  ['$ ls -l', 'ls -l', false],
];

test.each(typos)('corrects %s to %s', (line, correction, mayBeWords) => {
  expect(findTypo(line, commandNames)).toMatchObject({ correction, mayBeWords });
});

test.each([
  ['rm -rf /', 'rm: command not found'],
  ['tar -xzf a.tgz', 'tar: command not found'],
  ['curl https://example.org/', 'curl: command not found'],
  ['sed s/a/b/ post/a.md', 'sed: command not found'],
  ['npm | head', 'npm: command not found'],
  ['foo --help', 'foo: command not found'],
  ['./run.sh -x', './run.sh: No such file or directory'],
])('reports that %s is no command', (line, message) => {
  expect(findTypo(line, commandNames)).toEqual({ message, correction: null, mayBeWords: false });
});
