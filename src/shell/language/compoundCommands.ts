/** Finds groups, loops, conditions, functions and variables at the start of a line. This shell has none of them. */

/** The patterns, each with its message and, if there is one, the line that does the same here. */
const compoundCommands: readonly {
  pattern: RegExp;
  message: string;
  correct?: (found: RegExpExecArray) => string | null;
}[] = [
  {
    pattern: /^\{\s+(.*?);?\s*\}\s*(.*)$/s,
    message: 'there are no groups here: leave out the braces',
    correct: ([, inner = '', behind = '']) => (behind === '' ? inner.trim() : null),
  },
  { pattern: /^(?:for|select)\s+\w+.*[;\n]\s*do\b/s, message: 'there are no loops here: use | xargs' },
  { pattern: /^(?:while|until)\s.*[;\n]\s*do\b/s, message: 'there are no loops here: use | xargs' },
  { pattern: /^if\s.*[;\n]\s*then\b/s, message: 'there are no conditions here: use && and ||' },
  { pattern: /^case\s+\S+\s+in\b.*\)/s, message: 'there are no conditions here: use && and ||' },
  { pattern: /^(?:function\s+[\w-]+|[\w-]+\s*\(\s*\))\s*[({]/, message: 'there are no functions here: use alias' },
  {
    pattern: /^\[\[?\s+(?:.*\s)?(?:[!=]?=|-[a-z]{1,2})\s/,
    message: 'there are no tests here: use find or grep -q',
  },
  { pattern: /^\(\(.*\)\)/, message: 'there is no arithmetic here' },
  {
    pattern: /^(?:(?:export|declare|local|readonly|typeset)\s+)?[A-Za-z_]\w*\+?=\S*(?:\s|;|$)/,
    message: 'variables cannot be set here: write the value itself, or use alias',
  },
];

/** Returns bash's message and the corrected line, or null if the line begins with no compound command. */
export function findCompoundCommand(text: string): { message: string; correction: string | null } | null {
  for (const { pattern, message, correct } of compoundCommands) {
    const found = pattern.exec(text);
    if (found) return { message, correction: correct?.(found) ?? null };
  }
  return null;
}
