import { expect, test } from 'vitest';
import { converted } from './converted.ts';

test.each([
  ['<pre><code class="language-js">a\n\nb</code></pre>', 'js'],
  ['<pre class="language-js"><code>a\n\nb</code></pre>', 'js'],
  ['<pre class="wp-block-code"><code lang="python">a\n\nb</code></pre>', 'python'],
  ['<pre class="brush: php; gutter: false">a\n\nb</pre>', 'php'],
  ['<pre class="brush: jscript">a\n\nb</pre>', 'js'],
  ['<pre class="lang:ruby decode:true">a\n\nb</pre>', 'ruby'],
  ['<pre lang="go">a\n\nb</pre>', 'go'],
  ['<pre class="EnlighterJSRAW" data-enlighter-language="css">a\n\nb</pre>', 'css'],
  ['<pre><code class="hljs rust"><span class="k">a</span>\n\n<span>b</span></code></pre>', 'rust'],
  ['<div class="highlight-source-shell"><pre>a\n\nb</pre></div>', 'shell'],
  ['<div class="sourceCode"><pre class="sourceCode haskell"><code>a\n\nb</code></pre></div>', 'haskell'],
  ['<figure class="highlight"><pre><code class="language-c" data-lang="c">a\n\nb</code></pre></figure>', 'c'],
  ['<pre>a\n\nb</pre>', ''],
  ['<pre>\n   \na\n\nb\n</pre>', ''],
  ['<pre class="prettyprint">a<br><br>b\n</pre>', ''],
  ['<pre class="language-none">a\n\nb</pre>', ''],
])('%j is code in %j', (html, language) => expect(converted(html).markdown).toBe(`\`\`\`${language}\na\n\nb\n\`\`\``));

test('the numbers of lines that a highlighter wrote are no code', () => {
  const html = `<figure class="highlight js"><table><tr><td class="gutter"><pre>1\n2</pre></td>
    <td class="code"><pre><span class="line">a</span>\n<span class="line">b</span></pre></td></tr></table></figure>`;
  expect(converted(html).markdown).toBe('```js\na\nb\n```');
});

test.each([
  ['<img src="a.png" alt="A">', '![A](a.png)'],
  [
    '<img src="data:image/gif;base64,R0" data-src="a.png" class="lazy"><noscript><img src="a.png"></noscript>',
    '![](a.png)',
  ],
  ['<noscript><img src="a.png"></noscript>', '![](a.png)'],
  ['<img srcset="s.png 300w, l.png 900w" alt="">', '![](l.png)'],
  ['<picture><source srcset="a.webp"><img src="a.png"></picture>', '![](a.png)'],
  ['<img src="https://pixel.wp.com/b.gif"><img src="x.gif" width="1" height="1">', ''],
  ['<img class="wp-smiley" src="s.gif" alt=":-)"> a', '\\:-) a'],
  ['<a href="/i/a.png"><img src="/i/a-300x200.png"></a>', '![](/i/a-300x200.png)'],
  ['<a href="/post"><img src="a.png"></a>', '[![](a.png)](/post)'],
  ['<figure><img src="a.png" alt="A"><figcaption>The "cap"</figcaption></figure>', '![A](a.png "The \\"cap\\"")'],
  [
    '<figure class="x"><img src="a.png" alt=""><figcaption>By <a href="/m">me</a></figcaption></figure>',
    '<figure><img src="a.png" alt=""><figcaption>By <a href="/m">me</a></figcaption></figure>',
  ],
  [
    '<figure class="wp-block-gallery"><figure><img src="a.png"></figure><figure><img src="b.png"></figure></figure>',
    '![](a.png)\n\n![](b.png)',
  ],
])('the picture of %j', (html, expected) => expect(converted(html).markdown).toBe(expected));

test.each([
  [
    '<table><tr><th>a</th><th align="right">b</th></tr><tr><td>c|d</td><td>e<br>f</td></tr></table>',
    '| a | b |\n| - | -: |\n| c\\|d | e<br>f |',
  ],
  ['<table><tr><td>a</td><td>b</td></tr></table>', '| | |\n| - | - |\n| a | b |'],
  [
    '<table border="1"><tr><td colspan="2" style="x">a</td></tr><tr><td>b</td><td>c</td></tr></table>',
    '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
  ],
  ['<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>', 'a\n\n- b'],
])('the table %j', (html, expected) => expect(converted(html).markdown).toBe(expected));

test.each([
  [
    '<iframe src="//www.youtube.com/embed/abc_def-123?feature=oembed"></iframe>',
    'https://www.youtube-nocookie.com/embed/abc_def-123" title="A video on YouTube"',
  ],
  [
    '<iframe src="https://player.vimeo.com/video/1" width="640" height="100%"></iframe>',
    'https://player.vimeo.com/video/1" title="A video on Vimeo" width="640">',
  ],
  [
    '<iframe data-src="https://maps.google.com/maps?q=a&amp;b" title="Here"></iframe>',
    'https://maps.google.com/maps?q=a&#38;b" title="Here"',
  ],
  ['<object data="http://www.youtube.com/v/abcdef1"><embed src="x.swf"></object>', 'embed/abcdef1" title='],
])('the frame %j has an address and a title', (html, expected) => expect(converted(html).markdown).toContain(expected));

test.each([
  [
    '<video controls class="x" poster="p.jpg"><source src="a.mp4">old browser</video>',
    '<video poster="p.jpg"><source src="a.mp4"></video>',
    [],
  ],
  ['<audio src="a.mp3" autoplay></audio>', '<audio src="a.mp3"></audio>', []],
  ['<embed src="talk.swf">', '[talk.swf](talk.swf)', []],
  [
    '<script src="https://gist.github.com/a/123.js"></script>',
    '[The code on GitHub: 123](https://gist.github.com/a/123)',
    [],
  ],
  ['<script>count()</script>', '', ['<script>']],
  ['<style>p{}</style>a', 'a', ['<style>']],
  ['<p style="display: none">secret</p>a', 'a', ['hidden']],
  ['<script type="math/tex; mode=display">x^2</script>', '$$\nx^2\n$$', []],
  [
    '<p><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></p>',
    '$`x^2`$',
    [],
  ],
])('%j becomes %j, with a note about %j', (html, markdown, notes) =>
  expect(converted(html)).toEqual({ markdown, notes }),
);

test('HTML that is nested without end is kept', () => {
  const html = '<div>'.repeat(20_000);
  expect(converted(html)).toEqual({ markdown: html, notes: ['nesting'] });
});

test('comments of blocks are read in linear time', () => {
  const html = '<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->\n'.repeat(2_000);
  expect(converted(html).markdown.split('\n\n')).toHaveLength(2_000);
});
