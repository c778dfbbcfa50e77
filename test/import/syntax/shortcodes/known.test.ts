import { expect, test } from 'vitest';
import { fromHugo, fromZola } from './converted.ts';

test.each([
  ['{{< figure src="a.png" alt="A" >}}', '![A](a.png)'],
  ['{{< figure src="a.png" caption="Rain" >}}', '![Rain](a.png "Rain")'],
  ['{{< figure src="a.png" alt="A" title="Drop" caption="Rain" >}}', '![A](a.png "Drop – Rain")'],
  ['{{< figure src="a.png" alt="A" link="/b/" >}}', '[![A](a.png)](/b/)'],
  ['{{<img src="a b.png" alt="A" max-width="700px" has-border="false">}}', '![A](<a b.png>)'],
  ['{{< img "a.png" "A" />}}', '![A](a.png)'],
  [
    '{{< figure src="a.png" alt="A" caption="See [it](b.md)" >}}',
    '<figure>\n<img src="a.png" alt="A">\n<figcaption>\n\nSee [it](b.md)\n\n</figcaption>\n</figure>',
  ],
  [
    '{{< figure src="a.png" alt="A" caption="Rain" attr="Ada" attrlink="https://a.example" >}}',
    '<figure>\n<img src="a.png" alt="A">\n<figcaption>\n\nRain [Ada](https://a.example)\n\n</figcaption>\n</figure>',
  ],
  [
    '{{< gallery caption="Both" >}}\n{{< img src="a.png" >}}\n{{< img src="b.png" >}}\n{{< /gallery >}}',
    '![](a.png)\n\n![](b.png)\n\n*Both*',
  ],
  ['{{< video src="a.mp4" caption="Wet" >}}', '<video src="a.mp4"></video>\n\n*Wet*'],
  ['{{< audio "a.mp3" >}}', '<audio src="a.mp3"></audio>'],
  ['{{< youtube dQw4w9WgXcQ >}}', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['{{< youtube id="https://youtu.be/dQw4w9WgXcQ?t=1" title="Rain" >}}', 'embed/dQw4w9WgXcQ" title="Rain"'],
  ['{{< vimeo 12345 >}}', 'https://player.vimeo.com/video/12345'],
  ['{{< gist ada 1a2b "Rain fall.go" >}}', '(https://gist.github.com/ada/1a2b#file-rain-fall-go)'],
  ['{{< tweet user="ada" id="12" >}}', '[A post by @ada on X](https://x.com/ada/status/12)'],
  ['{{< x 12 >}}', '[A post on X](https://x.com/i/status/12)'],
  ['{{< instagram BWNjjyYFxVx >}}', '(https://www.instagram.com/p/BWNjjyYFxVx/)'],
])('%s is %s', async (body, expected) => {
  const { text, notes } = await fromHugo(body);
  expect(text).toContain(expected);
  expect(text).not.toMatch(/\{\{|>\}\}/);
  expect(notes).toEqual([]);
});

test.each([
  ['{{< notice >}}\nWet\n{{< /notice >}}', '> [!NOTE]\n> Wet'],
  ['{{<notice type="warning">}}\nWet\n{{</notice>}}', '> [!WARNING]\n> Wet'],
  ['{{% notice tip "Take care" %}}\nWet\n{{% /notice %}}', '> [!TIP] Take care\n> Wet'],
  ['{{% hint danger %}}\n**Wet**\n{{% /hint %}}', '> [!CAUTION]\n> **Wet**'],
  ['{{< alert "umbrella" >}}\nWet\n{{< /alert >}}', '> [!NOTE]\n> Wet'],
  ['{{% alert title="Rain" color="warning" %}}\nWet\n{{% /alert %}}', '> [!WARNING] Rain\n> Wet'],
  ['{{< tip "Rain" >}}\nWet\n{{< /tip >}}', '> [!TIP] Rain\n> Wet'],
  ['{{< callout emoji="☔" text="Wet" >}}', '> [!NOTE]\n> Wet'],
  [
    '{{< admonition type=info title="Rain" open=false >}}\nWet\n{{< /admonition >}}',
    '<details>\n<summary>Rain</summary>\n\nWet\n\n</details>',
  ],
  ['{{< details "More" >}}\nWet\n{{< /details >}}', '<details>\n<summary>More</summary>\n\nWet\n\n</details>'],
  ['{{< tabs >}}\n  {{< tab "npm" >}}\n  Run it\n  {{< /tab >}}\n{{< /tabs >}}', '**npm**\n\nRun it'],
  [
    '{{< tabs items="npm,pnpm" >}}\n{{< tab >}}\nA\n{{< /tab >}}\n{{< tab >}}\nB\n{{< /tab >}}\n{{< /tabs >}}',
    '**npm**\n\nA\n\n**pnpm**\n\nB',
  ],
  [
    '{{< quote author="Ada" link="https://a.example" >}}\nWet\n{{< /quote >}}',
    '> Wet\n>\n> — [Ada](https://a.example)',
  ],
  [
    '{{< tabpane >}}\n{{< tab header="Go" lang="go" >}}\nx := 1\n{{< /tab >}}\n{{< /tabpane >}}',
    '**Go**\n\n```go\nx := 1\n```',
  ],
  ['{{< raw >}}\n<b>{{ x }}</b>\n{{< /raw >}}', '<b>{{ x }}</b>'],
  ['{{< columns >}}\nLeft\n\n<--->\n\nRight\n{{< /columns >}}', 'Left\n\n\nRight'],
  ['{{% comment %}}\nDo not show\n{{% /comment %}}', '<!--\nDo not show\n-->'],
])('%j is %j', async (body, expected) => expect((await fromHugo(body)).text).toBe(expected));

test.each([
  ['{{< highlight go >}}\nx := 1\n{{< /highlight >}}', '```go\nx := 1\n```'],
  [
    '{{< highlight go "linenos=table,hl_lines=2 4-5" >}}\nx\n{{< /highlight >}}',
    '```go {2,4-5} showLineNumbers\nx\n```',
  ],
  ['{{< highlight md >}}\n```js\na\n```\n{{< /highlight >}}', '````md\n```js\na\n```\n````'],
  ['{{< mermaid >}}\ngraph LR\n{{< /mermaid >}}', '```mermaid\ngraph LR\n```'],
  ['{{< katex >}}\nx^2\n{{< /katex >}}', '$$\nx^2\n$$'],
  ['so {{< katex >}}x^2{{< /katex >}} is', 'so $x^2$ is'],
  ['{{< math >}}\\(x\\){{< /math >}}', '$x$'],
  ['{{< katex >}}', ''],
  ['{{< katex body="x^2" >}}', '$$\nx^2\n$$'],
  ['so {{< katex body="x^2" >}} is', 'so $x^2$ is'],
  ['{{< readfile file="/static/x.go" >}}', '```go title="x.go"\npackage x\n```'],
])('%j is code: %j', async (body, expected) => {
  expect((await fromHugo(body, { files: { 'static/x.go': 'package x\n' } })).text).toBe(expected);
});

test.each([
  ['[x]({{< ref "other.md" >}})', '[x](@/content/posts/other.md)'],
  ['[x]({{< relref "/posts/other#part" >}})', '[x](@/content/posts/other.md#part)'],
  ['[x]({{% ref path="posts/other.md" lang="en" %}})', '[x](@/content/posts/other.md)'],
  ['[x]({{< ref "#part" >}})', '[x](#part)'],
  ['[x]({{< ref "gone" >}})', '[x](/gone)'],
  ['{{< button href="/a/" >}}Go{{< /button >}}', '[Go](/a/)'],
  ['{{< button relref="/posts/other" >}}Go{{< /button >}}', '[Go](@/content/posts/other.md)'],
  ['by {{< param writer >}}.', 'by Ada.'],
  ['{{< param "motto" >}}', 'Stay dry'],
  ['a {{< spoiler >}}wet{{< /spoiler >}} b', 'a wet b'],
  ['{{< article link="/posts/other/" >}}', '[Other](@/content/posts/other.md)'],
  ['press {{< kbd "Ctrl" >}}', 'press <kbd>Ctrl</kbd>'],
  ['{{< mark >}}wet{{< /mark >}}', '<mark>wet</mark>'],
  ['{{< icon "rain" >}} Rain', ' Rain'],
  ['{{< toc >}}\n\nText', '\nText'],
])('%s within a text is %s', async (body, expected) => {
  const options = { files: { 'content/posts/other.md': '' }, matter: 'writer: Ada' };
  expect((await fromHugo(body, options)).text).toBe(expected);
});

test.each([
  ['{{ youtube(id="dQw4w9WgXcQ") }}', 'youtube-nocookie.com/embed/dQw4w9WgXcQ'],
  ['{{ image(src="a.png", alt="A", caption=`Rain`) }}', '![A](a.png "Rain")'],
  ["{{ gallery(images=['a.png', 'b.png']) }}", '![](a.png)\n\n![](b.png)'],
  ['{{ gallery() }}', '![](one.png)\n\n![](two.jpg)'],
  ['{{ note(text="Wet") }}', '> [!NOTE]\n> Wet'],
  ['{% warning(title="Rain") %}\nWet\n{% end %}', '> [!WARNING] Rain\n> Wet'],
  ['{% quote(author="Ada") %}\n{{ image(src="a.png") }}\n{% end %}', '> ![](a.png)\n>\n> — Ada'],
])('%s of Zola is %s', async (body, expected) => {
  const files = { 'content/posts/hello/one.png': '', 'content/posts/hello/two.jpg': '', 'content/posts/three.png': '' };
  expect((await fromZola(body, { files })).text).toContain(expected);
});
