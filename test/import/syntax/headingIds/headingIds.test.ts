import { expect, test } from 'vitest';
import { applyEdits, mappedText } from '../../../../src/import/body/edits.ts';
import { headingIds } from '../../../../src/import/syntax/headingIds/headingIds.ts';

test.each([
  ['## Rain {#wet}', '## <a id="wet"></a>Rain'],
  ['## Rain {#rain}', '## Rain'],
  ['## *Much* `rain` {#much-rain}', '## *Much* `rain`'],
  ['### Rain ### {#a:b.c-d}', '### <a id="a:b.c-d"></a>Rain ###'],
  ['## Rain {#wet} ##', '## <a id="wet"></a>Rain'],
  ['Rain {#wet}\n====', '<a id="wet"></a>Rain\n===='],
  ['> ## Rain {#wet}', '> ## <a id="wet"></a>Rain'],
  ['## Rain {/* #wet */}', '## <a id="wet"></a>Rain'],
  ['## [Rain](x) {#wet}', '## <a id="wet"></a>[Rain](x)'],
  ['## `{#code}`', '## `{#code}`'],
  ['Text {#wet}', 'Text {#wet}'],
  ['```\n## Rain {#wet}\n```', '```\n## Rain {#wet}\n```'],
  ['## Rain {#we t}', '## Rain {#we t}'],
  ['## Rain {#}', '## Rain {#}'],
  ['## Rain {#wet', '## Rain {#wet'],
])('%j', (body, expected) => expect(applyEdits(mappedText(body), headingIds(body)).text).toBe(expected));
