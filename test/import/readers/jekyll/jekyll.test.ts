import { expect, test } from 'vitest';
import { convertFiles } from '../../convertFiles.ts';

const files = {
  '_config.yml': `title: Tin roof
url: https://example.org
baseurl: /blog
timezone: Europe/Vienna
permalink: /:year/:month/:title.html
collections: { recipes: { output: true } }
defaults:
  - scope: { path: _posts/later }
    values: { published: false }
`,
  '_includes/cat.html': '<p>\n\n    {{ include.name }}</p>\n',
  '_data/cats.yml': '- name: Tom\n',
  '_layouts/post.html': '{{ content }}',
  '_posts/2020-01-31-Rain.markdown': `---
layout: post
title: Rain
categories: weather
redirect_from: /old/rain/
---
{% include cat.html name=site.data.cats[0].name %}

{% highlight ruby %}
puts 1
{% endhighlight %}

[Snow]({{ site.baseurl }}{% post_url 2020-02-01-snow %}#deep), [about]({{ "/about.html" | relative_url }})

![Rain](/img/rain.png)

{% unheard_of %}
`,
  '_posts/2020-02-01-snow.md':
    '---\ntitle: Snow\n---\nMore [rain](/2020/01/Rain.html){% comment %}secret{% endcomment %}.\n',
  '_posts/later/2020-03-01-hail.md': '---\ntitle: Hail\n---\nHidden\n',
  '_posts/2020-02-03-sun.html':
    '---\ntitle: Sun\n---\n<p>Warm <b>{{ page.title }}</b></p>\n<ul><li><a href="{% post_url 2020-02-01-snow %}">snow</a></li></ul>\n',
  '_drafts/fog.md': '---\ntitle: Fog\n---\nNot yet\n',
  '_recipes/soup.md': '---\ntitle: Soup\n---\nBoil.\n',
  'about.md': '---\ntitle: About\n---\nMe\n',
  'index.html': '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
  'img/rain.png': 'png',
  'README.md': 'A blog',
};

test('a Jekyll site becomes a folder of catpost', async () => {
  const { site, texts, copies } = await convertFiles(files);
  expect(site.settings).toMatchObject({
    title: 'Tin roof',
    url: 'https://example.org/blog',
    timezone: 'Europe/Vienna',
  });
  expect(Object.keys(texts).sort()).toEqual([
    'about.md',
    'post/fog.md',
    'post/hail.md',
    'post/rain/index.md',
    'post/snow.md',
    'post/sun.md',
    'recipes/soup.md',
  ]);
  const rain = texts['post/rain/index.md'] ?? '';
  expect(rain.slice(rain.indexOf('---\n', 4) + 4)).toBe(`<p>
Tom</p>

\`\`\`ruby
puts 1
\`\`\`

[Snow](../snow.md#deep), [about](../../about.md)

![Rain](rain.png)

{% unheard_of %}
`);
  expect(rain).toContain('/old/rain/');
  expect(rain).toContain('/2020/01/Rain.html');
  expect(texts['post/snow.md']).toContain('More [rain](rain/index.md).\n');
  expect(texts['post/sun.md']).toContain('Warm **Sun**\n\n- [snow](snow.md)\n');
  expect(texts['post/hail.md']).toContain('draft: true');
  expect(texts['post/fog.md']).toContain('draft: true');
  expect(texts['recipes/soup.md']).toBe('---\ntitle: Soup\n---\nBoil.\n');
  expect(copies).toEqual({ 'post/rain/rain.png': 'img/rain.png' });
  expect(JSON.stringify(texts)).not.toContain('secret');
  const left = site.notes.filter(({ kind }) => kind === 'syntax');
  expect(left.map(({ file, line }) => [file, line])).toEqual([['_posts/2020-01-31-Rain.markdown', 17]]);
});

test('the folder of the posts may be named, and needs no settings', async () => {
  const { texts } = await convertFiles(files, { inside: '_posts' });
  expect(Object.keys(texts).sort()).toEqual(['post/hail.md', 'post/rain/index.md', 'post/snow.md', 'post/sun.md']);
  const { site } = await convertFiles({ '_posts/2020-01-31-rain.md': 'Wet\n' });
  expect(site.reader.tool).toBe('jekyll');
  expect(site.files[0]?.text).toContain('/2020/01/31/rain.html');
});
