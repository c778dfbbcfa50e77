/**
 * The small blog over which command lines are recorded and tested. Its files have every peculiarity that a command may
 * meet.
 */
import type { FakeFile } from '../fakeFileSystem.ts';

/** The files on which lines are recorded. */
export const recordedFiles: Record<string, FakeFile & { date: string }> = {
  'about.md': {
    date: '2026-01-05',
    text: '# About\n\nA blog about small computers, long walks and old tools.\nWrite to me: someone@example.org\n',
  },
  'haiku/autumn.md': {
    date: '2023-10-21',
    text: 'leaves fall on the disk\nthe cache is cold in the morning\nswap like fog, rising\n',
  },
  'haiku/frog.md': { date: '2021-04-02', text: 'an old silent pipe\na process jumps into it\nsplash! silence again' },
  'haiku/snow.md': { date: '2024-12-24', text: '雪が降る\n静かな画面\nカーソルだけ\n' },
  'post/backup.md': {
    date: '2022-03-15',
    text: [
      '---',
      'title: Backups that nobody reads',
      'tags: [linux, backup]',
      '---',
      '',
      '## Why',
      '',
      'A backup that was never read is a hope, not a backup.',
      'The disk was full. The Disk was FULL. the disk was full.',
      '',
      '## How',
      '',
      '- rsync, every night',
      '- tar, every month',
      '- a walk to the bank, every year',
      '',
      '```sh',
      'rsync -a --delete ~/ /mnt/backup/',
      'tar -czf home.tar.gz ~',
      '```',
      '',
      '## When',
      '',
      'Now.',
      '',
    ].join('\n'),
  },
  'post/cafe.md': {
    date: '2025-06-11',
    text: 'Café, naïve, Zürich, ångström.\nEmoji: 🐱🐈 and a flag 🏁.\nGreek: αβγ ΑΒΓ\nJapanese: 日本語\nx\n',
  },
  'post/empty.md': { date: '2020-02-29', text: '' },
  'post/line.md': { date: '2020-12-31', text: '\n' },
  'post/numbers.md': {
    date: '2024-05-01',
    text: '10 ten\n9 nine\n2 two\n33 thirty-three\n-4 minus four\n2 two again\n1.5 one and a half\n1K kilo\n3M mega\nnone\n',
  },
  'post/quotes.md': {
    date: '2023-01-08',
    text: 'It\'s a blog.\nIt’s a blog.\n"Don\'t" and “don’t”.\nback\\slash\n',
  },
  'post/sockets.md': {
    date: '2026-02-14',
    text: [
      '---',
      'title: Sockets are files',
      'tags: [linux, network]',
      '---',
      '',
      'A socket is a file that talks back.',
      'Open a socket, write to a socket, close a socket.',
      '',
      '## Listening',
      '',
      'nc -l 8080',
      'SOCKET: the name of an old magazine.',
      'A socketpair is two of them.',
      '',
    ].join('\n'),
  },
  'post/table.md': {
    date: '2024-08-19',
    text: 'name:year:city\nada:1815:London\ngrace:1906:New York\nalan:1912:London\nlinus:1969:Helsinki\nken:1943:New Orleans\nno fields here\nken:1943:New Orleans\n',
  },
  'post/two words.md': { date: '2025-09-30', text: 'A name with a space.\nTwo  blanks,\tand a tab.\n' },
  'post/versions.md': {
    date: '2026-03-03',
    text: 'v1.10\nv1.9\nv1.2\nV1.3\nv2.0-rc1\nv2.0\nv1.10\nfile10.md\nfile9.md\n',
  },
  'post/windows.md': { date: '2021-07-20', text: 'first\r\nsecond\r\n\r\nlast\r\n' },
};
