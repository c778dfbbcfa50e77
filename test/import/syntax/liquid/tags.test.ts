import { expect, test } from 'vitest';
import { liquidPass } from '../../../../src/import/syntax/liquid/liquidPass.ts';
import { passResult } from '../../passResult.ts';

const pass = liquidPass({
  shared: () => ({ site: {} }),
  ofPost: () => ({ page: { id: 'abc' } }),
  includesFolders: [],
  source: '',
  timezone: 'UTC',
  tags: {},
});

test.each([
  ['{% highlight ruby %}\nputs 1\n{% endhighlight %}', '```ruby\nputs 1\n```'],
  [
    '{% highlight Ruby linenos mark_lines="1 3" %}\nputs 1\n{% endhighlight %}',
    '```ruby {1,3} showLineNumbers\nputs 1\n```',
  ],
  ['{% highlight %}a{% endhighlight %}', '```\na\n```'],
  ['{% highlight md %}\n```\na\n```\n{% endhighlight %}', '````md\n```\na\n```\n````'],
  ['{% highlight liquid %}{% raw %}{{ x }}{% endraw %}{% endhighlight %}', '```liquid\n{{ x }}\n```'],
  ['{% highlight sh %}\n{{ x }} {% unheard_of %}\n{% endhighlight %}', '```sh\n{{ x }} {% unheard_of %}\n```'],
  ['- a\n\n  {% highlight js %}\n  b\n  {% endhighlight %}\n', '- a\n\n  ```js\n  b\n  ```\n'],
  ['See {% highlight js %}b{% endhighlight %} there', 'See \n\n```js\nb\n```\n\n there'],
  ['{% mermaid %}\ngraph LR\n{% endmermaid %}', '```mermaid\ngraph LR\n```'],
  ['{% katex %}x^2{% endkatex %}', '$x^2$'],
  ['{% gist ana/55 rain.rb %}', '[Gist ana/55](https://gist.github.com/ana/55)'],
  ['{% twitter https://twitter.com/a/status/1 %}', '[twitter.com/a/status/1](https://twitter.com/a/status/1)'],
  ['{% picture wide cat.jpg alt="A cat" %}', '![A cat](cat.jpg)'],
  ['{% img left /cat.jpg 300 200 "A cat" %}', '![A cat](/cat.jpg)'],
  ['{% image "./a b.jpg", "A cat" %}', '![A cat](<./a b.jpg>)'],
  ['{% responsive_image path: assets/cat.jpg alt: "A cat" caption: "Tom" %}', '![A cat](/assets/cat.jpg "Tom")'],
  ['{% figure caption:"Tom" %}![](a.png){% endfigure %}', '![](a.png)\n\n*Tom*'],
  ['{% details More %}\na\n{% enddetails %}', '<details>\n<summary>More</summary>\n\na\n\n</details>'],
  ['{% note %}\na\n{% endnote %}', '> [!NOTE]\n> a'],
  ['{% alert danger %}a{% endalert %}', '> [!CAUTION]\n> a'],
  ['{% seo %}{% feed_meta %}{% toc %}a', 'a'],
])('%j', async (body, expected) => expect(await passResult(pass, body)).toEqual({ text: expected, notes: [] }));

test.each([
  '{% youtube abc %}',
  '{% youtube "https://youtu.be/abc?t=3" %}',
  '{% youtube https://www.youtube.com/watch?v=abc %}',
  '{% youtube {{ page.id }} %}',
  '{% youtube page.id %}',
])('%s is a player', async (body) =>
  expect((await passResult(pass, body)).text).toContain('src="https://www.youtube-nocookie.com/embed/abc"'),
);

test('a tag without what it needs stays as it is', async () => {
  for (const body of ['{% gist %}', '{% youtube %}', '{% picture %}', '{% tweet 12 %}']) {
    expect((await passResult(pass, body)).text).toBe(body);
  }
});
