/** What a shell has and this one has not, where it begins a line: groups, loops, conditions, functions, variables. */

/** Each with what is said, and the line that does without it, where there is one. */
const compounds: readonly { pattern: RegExp; said: string; instead?: (found: RegExpExecArray) => string | null }[] = [
  {
    pattern: /^\{\s+(.*?);?\s*\}\s*(.*)$/s,
    said: 'there are no groups here: leave out the braces',
    instead: ([, inner = '', behind = '']) => (behind === '' ? inner.trim() : null),
  },
  { pattern: /^(?:for|select)\s+\w+.*[;\n]\s*do\b/s, said: 'there are no loops here: use | xargs' },
  { pattern: /^(?:while|until)\s.*[;\n]\s*do\b/s, said: 'there are no loops here: use | xargs' },
  { pattern: /^if\s.*[;\n]\s*then\b/s, said: 'there are no conditions here: use && and ||' },
  { pattern: /^case\s+\S+\s+in\b.*\)/s, said: 'there are no conditions here: use && and ||' },
  { pattern: /^(?:function\s+[\w-]+|[\w-]+\s*\(\s*\))\s*[({]/, said: 'there are no functions here: use alias' },
  {
    pattern: /^\[\[?\s+(?:.*\s)?(?:[!=]?=|-[a-z]{1,2})\s/,
    said: 'there are no tests here: use find or grep -q',
  },
  { pattern: /^\(\(.*\)\)/, said: 'there is no arithmetic here' },
  {
    pattern: /^(?:(?:export|declare|local|readonly|typeset)\s+)?[A-Za-z_]\w*\+?=\S*(?:\s|;|$)/,
    said: 'there are no variables of your own here: write the value itself, or use alias',
  },
];

/** For a line that no command begins; null where it is none of them. */
export function compoundFault(text: string): { said: string; meant: string | null } | null {
  for (const { pattern, said, instead } of compounds) {
    const found = pattern.exec(text);
    if (found) return { said, meant: instead?.(found) ?? null };
  }
  return null;
}
