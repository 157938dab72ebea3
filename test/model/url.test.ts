import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeUrl } from '../../src/model/url.js';

const everywhere = [
  'https://example.org/a?b=c&d=e#f',
  'HTTPS://EXAMPLE.ORG/',
  'http://localhost:8000/',
  '//example.org/x',
  '/review',
  'review.html',
  './a:b',
  'a/b:c',
  '../up?time=12:34',
  '?q=a:b',
  'a&b.html',
  'https://example.org/?a=1&colon;=2',
  'https://de.wikipedia.org/wiki/Straße',
  'https://en.wikipedia.org/wiki/Talk:Lens_(optics)',
];
const linksOnly = ['#notes', 'mailto:a@example.org', 'MAILTO:a@example.org', 'tel:+441234'];
const nowhere = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'java\u0000script:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  'javascript :alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'java&#115;cript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#106avascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script&colon;alert(1)',
  'javascript\\:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'view-source:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'VBSCRIPT:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg/>',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org',
  'about:blank',
  'intent:x',
  'feed:javascript:alert(1)',
  'C:\\notes.html',
  '\\\\example.org\\x',
  '/\\example.org',
  'https:\\\\example.org',
  'https://',
  'http:///x',
  'https:example.org',
  '//',
  '///x',
  'mailto:',
  '',
  '   ',
  'two words',
  'https://example.org/two words',
  '<https://example.org>',
];

describe('safeUrl', () => {
  for (const url of everywhere)
    it(`lets links and media lead to ${url}`, () => {
      assert.equal(safeUrl(url), url);
      assert.equal(safeUrl(url, 'media'), url);
    });

  for (const url of linksOnly)
    it(`lets links lead to ${url}, but loads no media from it`, () => {
      assert.equal(safeUrl(url), url);
      assert.equal(safeUrl(url, 'media'), undefined);
    });

  for (const url of nowhere)
    it(`leads nowhere for ${JSON.stringify(url)}`, () => {
      assert.equal(safeUrl(url), undefined);
      assert.equal(safeUrl(url, 'media'), undefined);
    });

  it('drops white space around a URL', () => {
    assert.equal(safeUrl(' \n/review\t'), '/review');
  });

  it('lets nothing through that a URL parser takes for another scheme', () => {
    const pieces = [
      'javascript',
      'data',
      'https',
      ':',
      '/',
      '//',
      '\\',
      '\t',
      ' ',
      '&colon;',
      '#',
      '?',
      'x',
      '.',
      '\u0000',
    ];
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces)
          for (const d of pieces) {
            const url = safeUrl(a + b + c + d);
            if (url !== undefined && URL.canParse(url, 'https://base.example/'))
              assert.match(
                new URL(url, 'https://base.example/').protocol,
                /^(https?|mailto|tel):$/,
                JSON.stringify(url),
              );
          }
  });

  it('takes linear time for long URLs', () => {
    for (const url of [
      '&a'.repeat(1e6),
      `${'&'.repeat(1e6)};`,
      'a'.repeat(2e6),
      ' '.repeat(1e6) + 'a b',
      '/'.repeat(1e6),
    ]) {
      const result = safeUrl(url);
      assert.ok(result === undefined || result === url.trim(), url.slice(0, 10));
    }
  });
});
