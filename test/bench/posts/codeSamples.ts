/** Short programs in ten languages, with gaps for words, so that hardly two posts have the same. */
import type { Random } from './random.ts';
import { kinds } from './vocabulary.ts';

/** Returns a fenced block of code. `~a`, `~b` and `~c` of a program are words, and `~n` is a number. */
export function codeBlock(random: Random): string {
  const { language, text } = random.pick(programs);
  const code = text
    .replaceAll('~a', random.pick(kinds.nouns))
    .replaceAll('~b', random.pick(kinds.verbs))
    .replaceAll('~c', random.pick(kinds.adjectives))
    .replaceAll('~n', String(random.between(2, 9999)));
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

const programs = [
  {
    language: 'bash',
    text: `set -euo pipefail
for ~a in /var/~c/*.log; do
  grep -c '~b' "$~a" | sort -rn | head -n ~n >> "$HOME/~a.txt"
done`,
  },
  {
    language: 'python',
    text: `def ~b_~a(items: list[str], limit: int = ~n) -> dict[str, int]:
    """Counts each ~c ~a."""
    counts = {item: items.count(item) for item in items[:limit]}
    return {key: value for key, value in counts.items() if value > 1}`,
  },
  {
    language: 'javascript',
    text: `const ~a = await fetch('https://elsewhere.example/~a/~n').then((answer) => answer.json());
for (const { name, size = ~n } of ~a.filter((item) => item.~c !== null)) {
  console.log(\`\${name}: \${size} bytes\`);
}`,
  },
  {
    language: 'typescript',
    text: `type ~a = { readonly id: number; ~c?: string };

export function ~b(values: readonly ~a[]): Map<number, ~a> {
  return new Map(values.map((value) => [value.id % ~n, value]));
}`,
  },
  {
    language: 'go',
    text: `func ~b(ctx context.Context, ~as []string) error {
	for i, ~a := range ~as {
		if err := send(ctx, ~a, ~n*i); err != nil {
			return fmt.Errorf("~b %q: %w", ~a, err)
		}
	}
	return nil
}`,
  },
  {
    language: 'rust',
    text: `pub fn ~b(~as: &[u32]) -> Option<u32> {
    // Only a ~c one counts.
    ~as.iter().filter(|&&value| value > ~n).map(|value| value * 2).max()
}`,
  },
  {
    language: 'sql',
    text: `SELECT ~a.name, count(*) AS total
FROM ~a JOIN ~b_log ON ~b_log.~a_id = ~a.id
WHERE ~a.state = '~c' AND ~a.size > ~n
GROUP BY ~a.name ORDER BY total DESC;`,
  },
  {
    language: 'yaml',
    text: `services:
  ~a:
    image: example/~a:1.~n
    command: ['~b', '--~c']
    ports: ['80~n:80']`,
  },
  {
    language: 'perl',
    text: `while (my $line = <STDIN>) {
    next unless $line =~ /^(\\w+)\\s+~b$/;
    $~a{$1} += ~n;
}
print "$_ $~a{$_}\\n" for sort keys %~a;`,
  },
  {
    language: 'nginx',
    text: `location /~a/ {
    proxy_pass http://127.0.0.1:~n;
    proxy_set_header X-~c $remote_addr;
    expires 30d;
}`,
  },
];
