/** A site for journeys: a long post with everything that engines draw differently, and a page of each kind. */
import { chart } from '../../images/pictures.ts';
import type { Files } from '../../temporaryFolder.ts';
import { fixtureSite } from '../fixtureSite.ts';

const filler = Array.from({ length: 12 }, (_, n) => `Stage ${n + 1} of the walk has a view of the lake.`).join('\n\n');

const walk = `---
title: A walk in numbers
date: 2026-02-01
tags: [linux, walks]
---

It begins at [the packing list](second.md), and ends in [a box](#user-content-inner) of this page[^1].

## What to count

Steps, and $\\frac{a}{b}$ of a day.

\`\`\`sh
# how many steps
wc -l < steps.txt
\`\`\`

${filler}

## Where to rest

- [x] a bench
- [ ] a roof over it

\`\`\`mermaid
graph LR
  A[bench] --> B[roof]
\`\`\`

${filler}

## What is hidden

<details>
<summary>A box</summary>

<p id="inner">The innermost word is quenstedtite.</p>

</details>

${filler}

## How it ends

![The heights](heights.png)

The last line.

[^1]: It takes six hours.
`;

const arabic = `---
title: رسالة من الشاطئ
date: 2026-02-02
lang: ar
---

وصلنا إلى البحر مساء، وكتبت هذه الرسالة بالأمر \`cat letter.txt\` في الطرفية.

- خبز
- ماء

\`\`\`sh
cat letter.txt
\`\`\`
`;

export const journeySite: Files = {
  ...fixtureSite,
  'content/post/walk.md': walk,
  'content/post/heights.png': await chart(900, 500),
  'content/post/letter.md': arabic,
};
