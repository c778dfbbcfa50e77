/** Turns what can be switched on in Hugo's parser of markdown into what catpost reads. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';
import { recordAt, type SettingValues } from '../../settings/dataSettings.ts';

/** The signs of the extras, with their elements: https://gohugo.io/configuration/markup/#extras */
const elements = [
  { key: 'insert', pattern: /(?<!\+)\+\+(?=[^\s+])([^\n+]*[^\s+])\+\+(?!\+)/g, name: 'ins' },
  { key: 'mark', pattern: /(?<!=)==(?=[^\s=])([^\n=]*[^\s=])==(?!=)/g, name: 'mark' },
  { key: 'subscript', pattern: /(?<![~\\])~([^\s~]+)~(?!~)/g, name: 'sub' },
  { key: 'superscript', pattern: /(?<![[^\\])\^([^\s^\]]+)\^(?!\^)/g, name: 'sup' },
];

/** Returns the passes for what the settings of a site switch on. Their keys are in lower case. */
export function goldmarkExtras(values: SettingValues): ((body: string) => Edit[])[] {
  const extensions = recordAt(values, 'markup', 'goldmark', 'extensions');
  const enabled = elements.filter(({ key }) => recordAt(extensions, 'extras', key).enable === true);
  const hasFormulas = recordAt(extensions, 'passthrough').enable === true;
  return [
    ...(enabled.length === 0 ? [] : [(body: string) => enabled.flatMap((element) => elementEdits(body, element))]),
    ...(hasFormulas ? [formulas] : []),
  ];
}

function elementEdits(body: string, { pattern, name }: (typeof elements)[number]): Edit[] {
  return [...withoutCode(body).matchAll(pattern)].map((match) => {
    const [whole, inner = ''] = match;
    const signs = (whole.length - inner.length) / 2;
    const written = body.slice(match.index + signs, match.index + whole.length - signs);
    return { start: match.index, end: match.index + whole.length, text: `<${name}>${written}</${name}>` };
  });
}

/** `\(x\)` is a formula within a line, and `\[x\]` one of its own: https://gohugo.io/content-management/mathematics/ */
function formulas(body: string): Edit[] {
  return [...withoutCode(body).matchAll(/\\\(([^\n]+?)\\\)|\\\[([^\\]*(?:\\(?!\])[^\\]*)*)\\\]/g)].map((match) => {
    const [whole, inText, ownLine = ''] = match;
    const text = inText === undefined ? `$$\n${ownLine.trim()}\n$$` : `$${inText.trim()}$`;
    return { start: match.index, end: match.index + whole.length, text };
  });
}
