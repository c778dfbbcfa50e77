/** Writes an export of WordPress for a test, in the shape of its version 1.2. */

type Entry = {
  title?: string;
  link?: string;
  content?: string;
  excerpt?: string;
  creator?: string;
  inside?: string;
} & Record<string, string>;

/** Returns an entry. Keys with `wp:` are parts of that name; `inside` is further XML. */
export function item(
  id: number,
  { title = `Entry ${id}`, link = '', content = '', excerpt = '', creator = 'ana', inside = '', ...parts }: Entry,
): string {
  const own = {
    'wp:post_type': 'post',
    'wp:status': 'publish',
    'wp:post_date': '2020-01-31 09:30:00',
    'wp:post_date_gmt': '2020-01-31 08:30:00',
    ...parts,
  };
  const written = Object.entries(own).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`);
  return `<item>
  <title><![CDATA[${title}]]></title>
  <link>${link}</link>
  <dc:creator><![CDATA[${creator}]]></dc:creator>
  <guid isPermaLink="false">https://old.example/blog/?p=${id}</guid>
  <content:encoded><![CDATA[${content}]]></content:encoded>
  <excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
  <wp:post_id>${id}</wp:post_id>
  ${written.join('\n  ')}
  ${inside}
</item>`;
}

/** Returns the value of a custom field. */
export function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key><![CDATA[${key}]]></wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

/** Returns a whole export. */
export function wxr(...items: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Notes &amp; noise</title>
<link>https://old.example/blog</link>
<description>From the attic</description>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example/blog</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[ana]]></wp:author_login><wp:author_display_name><![CDATA[Ana Lopes]]></wp:author_display_name></wp:author>
<image><url>https://old.example/icon.png</url><title>Not the title</title></image>
${items.join('\n')}
</channel>
</rss>
`;
}
