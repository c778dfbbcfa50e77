import { expect, test } from 'vitest';
import { readSvg } from '../../src/images/svg.ts';

const svg = (inside: string, attributes = '') =>
  readSvg(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`,
    ),
  );
const rules = (inside: string, attributes = '') => svg(inside, attributes).problems.map(({ rule }) => rule);

test.each([
  '<script>alert(1)</script>',
  '<script xlink:href="https://evil.example/x.js"/>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
  '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>',
  '<foreignObject><p>x</p></foreignObject>',
  '<rect onclick="alert(1)"/>',
  '<rect ONLOAD="alert(1)"/>',
  '<a href="javascript:alert(1)"><text>x</text></a>',
  '<a xlink:href=" java&#10;script:alert(1)"><text>x</text></a>',
  '<a xlink:href="data:text/html,x"><text>x</text></a>',
  '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
  '<a><animate attributeName="xlink:href" values="#a;#b"/></a>',
  '<set attributeName="onmouseover" to="x"/>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<use xlink:href="other.svg#a"/>',
  '<use href="data:image/svg+xml;base64,PHN2Zz4="/>',
  '<image href="https://evil.example/pixel.png"/>',
  '<image href="//evil.example/pixel.png"/>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<style>@im<!-- -->port "x.css";</style>',
  '<style><![CDATA[@import "x.css";]]></style>',
  '<style>@\\69mport "x.css";</style>',
  '<style>rect { fill: url(https://evil.example/x.svg#a) }</style>',
  '<style>rect { fill: u\\72l(x.svg#a) }</style>',
  '<rect style="fill: url(\'https://evil.example/x\')"/>',
  '<rect fill="url(other.svg#a)"/>',
  '<?xml-stylesheet href="x.css"?><g/>',
  '<style>rect { background: image-set("http://evil.example/x.png" 1x) }</style>',
  "<style>rect { background: -webkit-image-set('//evil.example/x.png' 1x) }</style>",
  '<style>rect { background: image-set("data:image/png;base64,AAAA" 1x, "x.png" 2x) }</style>',
  '<style>rect { background: image-set(\n /* a ) */ "x.png" type("image/png") 2x) }</style>',
  '<style>rect { background: image\\-set("x.png" 1x) }</style>',
  '<style>rect { background: IMAGE-SET("x.png" 1x }</style>',
  '<style>rect { background: image("x.png", red) }</style>',
  '<style>rect { background: cross-fade("x.png", "y.png") }</style>',
  '<style>@font-face { font-family: x; src: src("x.woff2") }</style>',
  '<style>rect { content: "/*"; fill: url(x.svg#a); content: "*/" }</style>',
  '<rect style="background-image: image-set(\'http://evil.example/x.png\' 1x)"/>',
  '<iframe src="x"/>',
])('reports %s as active', (inside) => {
  expect(rules(inside)).toContain('svg-active');
});

test.each([
  '<rect width="1" height="1" fill="url(#a)" style="filter: url(\'#b\')"/>',
  '<use href="#a"/>',
  '<use xlink:href="#a"/>',
  '<a href="https://example.org/"><text>a link</text></a>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<style>rect { fill: red } @media (prefers-color-scheme: dark) { rect { fill: white } }</style>',
  '<style>@font-face { font-family: x; src: url("data:font/woff2;base64,AAAA") }</style>',
  '<style>rect { background: image-set("data:image/png;base64,AAAA" type("image/png") 1x); content: "x" }</style>',
  '<style>rect { background: image-set(url(#a) 1x) }</style>',
  '<text>JavaScript: the script of @import and onclick</text>',
  '<animate attributeName="opacity" values="0;1"/>',
  '<title>On &amp; off</title><desc>once</desc>',
])('accepts %s', (inside) => {
  expect(rules(inside)).toEqual([]);
});

test('reports entities and scripts with their position', () => {
  const text =
    '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY x "y">]>\n<svg xmlns="http://www.w3.org/2000/svg">\n<g/>\n</svg>';
  expect(readSvg(Buffer.from(text)).problems).toMatchObject([{ rule: 'svg-active', position: { line: 2 } }]);
  expect(svg('<g/>\n<script>alert(1)</script>').problems).toMatchObject([
    { rule: 'svg-active', position: { line: 3, column: 1 } },
  ]);
});

test('accepts a public doctype', () => {
  const text =
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>';
  expect(readSvg(Buffer.from(text)).problems).toEqual([]);
});

test.each([
  [
    'a script before broken markup',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/><g></svg>',
    ['svg-active', 'image-unreadable'],
  ],
  ['HTML', '<html><body/></html>', ['image-unreadable']],
  ['an empty file', '', ['image-unreadable']],
  ['plain text', 'hello', ['image-unreadable']],
  [
    'another encoding',
    '<?xml version="1.0" encoding="UTF-7"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ['image-unreadable'],
  ],
])('reports %s', (_, text, expected) => {
  expect(readSvg(Buffer.from(text)).problems.map(({ rule }) => rule)).toEqual(expected);
});

test('reports UTF-16', () => {
  const text = '\uFEFF<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
  expect(readSvg(Buffer.from(text, 'utf16le')).problems.length).toBeGreaterThan(0);
});

test.each([
  ['width="40" height="30"', 40, 30],
  ['width="40px" height="1in" viewBox="0 0 1 1"', 40, 96],
  ['viewBox="0 0 640 480"', 640, 480],
  ['viewBox="0,0,640,480" width="100%" height="100%"', 640, 480],
  ['viewBox="0 0 640 480" width="320"', 320, 240],
  ['viewBox="0 0 640 480" height="120"', 160, 120],
  ['viewBox="0 0 0 0"', 300, 150],
  ['', 300, 150],
])('reads %s as %i × %i', (attributes, width, height) => {
  expect(svg('<g/>', attributes)).toMatchObject({ width, height, problems: [] });
});

test.each([
  'width="99999999999" height="1"',
  'width="1" height="99999999999px"',
  'width="100001"',
  'width="2000in"',
  `width="${'9'.repeat(400)}" height="2"`,
  'viewBox="0 0 1e300 1"',
  'viewBox="0 0 1 1e9"',
  'viewBox="0 0 1 1000000" width="100"',
])('reports a size of %s as unreadable', (attributes) => {
  expect(rules('<g/>', attributes)).toEqual(['image-unreadable']);
});
