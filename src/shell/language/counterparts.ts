/** Commands of other shells and systems, and what does the same here. */

/** Names that are no words, so that they are commands in any line. */
export const counterparts: ReadonlyMap<string, string> = new Map([
  ['dir', 'ls'],
  ['l', 'ls'],
  ['ll', 'ls -l'],
  ['la', 'ls -A'],
  ['cls', 'clear'],
  ['quit', 'exit'],
  ['logout', 'exit'],
  [':q', 'exit'],
  [':q!', 'exit'],
  [':wq', 'exit'],
  ['chdir', 'cd'],
  ['egrep', 'grep -E'],
  ['fgrep', 'grep -F'],
  ['rgrep', 'grep -r'],
  ['whereis', 'which'],
  ['..', 'cd ..'],
  ['...', 'cd ../..'],
  ['~', 'cd ~'],
]);

/** Names that may also be searched for, so that they are commands only before a path, an option or another command. */
export const counterpartsInCommands: ReadonlyMap<string, string> = new Map([
  ...['more', 'most', 'view', 'vi', 'vim', 'nvim', 'nano', 'emacs', 'code', 'bat', 'pico', 'edit', 'read', 'type'].map(
    (name): [string, string] => [name, 'less'],
  ),
  ...['rg', 'ag', 'ack', 'search'].map((name): [string, string] => [name, 'grep']),
  ['fd', 'find'],
  ['locate', 'find'],
  ['start', 'open'],
  ['info', 'man'],
]);
