import { expect, test } from 'vitest';
import { html } from './html.ts';

test('escapes whatever is put into markup, and leaves markup alone', () => {
  const name = `"><script>alert('1')</script>&`;
  expect(html`<b title="${name}">${html`<i>${name}</i>`}</b>`.markup).toBe(
    '<b title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
      '<i>&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</i></b>',
  );
});

test('nothing leaves no trace', () => {
  expect(html`<p>${undefined}${false}${[]}${0}</p>`.markup).toBe('<p>0</p>');
});
