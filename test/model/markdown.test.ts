import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  LONGEST_MARKDOWN,
  needsMarkdown,
  noteKeys,
  parseInline,
  type Inline,
} from '../../src/model/inline.js';
import { parseMarkdown } from '../../src/model/markdown.js';

/** Short to read: `<em>a</em>`, `{note}`. */
const shown = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'code':
          return `<code>${node.text}</code>`;
        case 'emphasis':
          return `<em>${shown(node.children)}</em>`;
        case 'strong':
          return `<strong>${shown(node.children)}</strong>`;
        case 'link':
          return `<a ${node.url}${node.title === undefined ? '' : ` "${node.title}"`}>${shown(node.children)}</a>`;
        case 'break':
          return '<br>';
        case 'note':
          return `{${node.key}}`;
      }
    })
    .join('');

const reads = (cases: readonly (readonly [string, string])[]) => {
  for (const [text, expected] of cases)
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(shown(parseMarkdown(text)), expected);
    });
};

describe('emphasis', () => {
  reads([
    ['*a* _b_', '<em>a</em> <em>b</em>'],
    ['**a** __b__', '<strong>a</strong> <strong>b</strong>'],
    ['***a***', '<em><strong>a</strong></em>'],
    ['**a *b* c**', '<strong>a <em>b</em> c</strong>'],
    ['un*frig*giving', 'un<em>frig</em>giving'],
    ['snake_case_name', 'snake_case_name'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['*open', '*open'],
    ['_Title_[^a]', '<em>Title</em>{a}'],
    ['**a[^b]**[^c]', '<strong>a{b}</strong>{c}'],
    ['*“a”*[^b]', '<em>“a”</em>{b}'],
    ['~~a~~ ==b==', '~~a~~ ==b=='],
  ]);
});

describe('code', () => {
  reads([
    ['`a`', '<code>a</code>'],
    ['`` a`b ``', '<code>a`b</code>'],
    ['`*a* [b](c) <d>`', '<code>*a* [b](c) <d></code>'],
    ['`[^a]`', '<code>[^a]</code>'],
    ['`\\`', '<code>\\</code>'],
    ['`open', '`open'],
    ['`&amp;`', '<code>&amp;</code>'],
  ]);
});

describe('links', () => {
  reads([
    ['[a](/b)', '<a /b>a</a>'],
    ['[a](/b "c")', '<a /b "c">a</a>'],
    ["[a](/b 'c')", '<a /b "c">a</a>'],
    ['[*a* b](/c)', '<a /c><em>a</em> b</a>'],
    ['[a](/b_(c))', '<a /b_(c)>a</a>'],
    ['[a](<b c>)', '<a b%20c>a</a>'],
    ['[a](#b) [c](mailto:d@e.f) [g](tel:+1)', '<a #b>a</a> <a mailto:d@e.f>c</a> <a tel:+1>g</a>'],
    ['<https://example.org/?a=1&b=2>', '<a https://example.org/?a=1&b=2>https://example.org/?a=1&b=2</a>'],
    ['<a@example.org>', '<a mailto:a@example.org>a@example.org</a>'],
    ['[](/a)', '<a /a>/a</a>'],
    ['[a][b] [c]', '[a][b] [c]'],
    ['[a] (b)', '[a] (b)'],
    ['https://example.org', 'https://example.org'],
    ['www.example.org a@example.org', 'www.example.org a@example.org'],
    ['[a [b](c) d](e)', '[a <a c>b</a> d](e)'],
  ]);

  reads([
    ['[a](javascript:x)', 'a'],
    ['[a](JaVaScRiPt:x)', 'a'],
    ['[a](javascript&colon;x)', 'a'],
    ['[a](java&#115;cript:x)', 'a'],
    ['[a](&#106;avascript:x)', 'a'],
    ['[a](<java script:x>)', 'a'],
    ['[a](<javascript :x>)', 'a'],
    ['[a](\u0001javascript:x)', '[a](\u0001javascript:x)'],
    ['[a](javascript\\:x)', 'a'],
    ['[a](data:text/html,x "b")', 'a'],
    ['[*a*](vbscript:x)', '<em>a</em>'],
    ['<javascript:x>', 'javascript:x'],
    ['[a]()', 'a'],
    ['[](javascript:x)', 'javascript:x'],
  ]);

  it('never nest: a note in the text of a link parts the link', () => {
    assert.equal(shown(parseMarkdown('[a[^n]b](/u "t")')), '<a /u "t">a</a>{n}<a /u "t">b</a>');
    assert.equal(shown(parseMarkdown('[*a[^n]b*](/u)')), '<a /u><em>a</em></a>{n}<a /u><em>b</em></a>');
    assert.equal(shown(parseMarkdown('[[^n]](/u)')), '{n}');
  });

  it('keep what looks like a note in their address and title', () => {
    assert.equal(shown(parseMarkdown('[a](/b[^c] "d[^e]") f[^g]')), '<a /b[^c] "d[^e]">a</a> f{g}');
  });
});

describe('images', () => {
  reads([
    ['![a](/b.png)', '<a /b.png>a</a>'],
    ['![](/b.png)', '<a /b.png>/b.png</a>'],
    ['![a](javascript:x)', 'a'],
    ['[![a](/b.png)](/c)', '<a /c>a</a>'],
    ['![^a](/b)', '!{a}(/b)'],
  ]);
});

describe('breaks and escapes', () => {
  reads([
    ['a  \nb', 'a<br>b'],
    ['a  \r\nb', 'a<br>b'],
    ['a\\\nb', 'a<br>b'],
    ['a\nb', 'a\nb'],
    ['\\*a\\* \\[b](c) \\`d\\` \\<e@f.g>', '*a* [b](c) `d` <e@f.g>'],
    ['\\[^a] [^b]', '[^a] {b}'],
    ['C:\\Windows', 'C:\\Windows'],
    ['\\&amp;', '&amp;'],
  ]);
});

describe('what is not Markdown here', () => {
  reads([
    ['<b>a</b> *b*', '<b>a</b> <em>b</em>'],
    ['<a href="javascript:x">*a*</a>', '<a href="javascript:x"><em>a</em></a>'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['<script>alert("*a*")</script>', '<script>alert("<em>a</em>")</script>'],
    ['<!-- *a* -->', '<!-- *a* -->'],
    ['<pre>&amp; *a*', '<pre>&amp; <em>a</em>'],
    ['&amp; &#65; &#x41; &nbsp;', '&amp; &#65; &#x41; &nbsp;'],
    ['# a', '# a'],
    ['- a', '- a'],
    ['1. a', '1. a'],
    ['> a', '> a'],
    ['    a', '    a'],
    ['[a]: /b', '[a]: /b'],
    ['| a | b |', '| a | b |'],
    ['- [ ] a', '- [ ] a'],
  ]);
});

// Pseudo-random, so that a failure can be had again.
function* texts(pieces: readonly string[], count: number) {
  let seed = 42;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
  for (let i = 0; i < count; i++)
    yield Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join('');
}
const pieces = [
  'a',
  'b ',
  ' ',
  '*',
  '_',
  '**',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '\\',
  '\n',
  '[^x]',
  '[^y]',
  '!',
  '&',
  '://',
  '@',
  '"',
  'é',
  '  ',
  '$',
];

describe('any text', () => {
  const walk = (
    nodes: readonly Inline[],
    see: (node: Inline, inLink: boolean, siblings: readonly Inline[], i: number) => void,
    inLink = false,
  ) => {
    nodes.forEach((node, i) => {
      see(node, inLink, nodes, i);
      if ('children' in node) walk(node.children, see, inLink || node.type === 'link');
    });
  };

  it('is the same with the parser as without, where it needs none', () => {
    let plain = 0;
    for (const text of texts(pieces, 30_000))
      if (!needsMarkdown(text)) {
        plain++;
        assert.deepEqual(parseMarkdown(text), parseInline(text), JSON.stringify(text));
      }
    assert.ok(plain > 1000);
  });

  it('has the notes that noteKeys says', () => {
    for (const text of texts(pieces, 30_000)) {
      const keys: string[] = [];
      walk(parseMarkdown(text), (node) => node.type === 'note' && keys.push(node.key));
      assert.deepEqual(keys, noteKeys(text), JSON.stringify(text));
    }
  });

  it('becomes a tree with no link in a link, no note in a link, no empty words, and no words beside words', () => {
    for (const text of texts([...pieces, '](', '[a](b)', '![', '<a@b.c>'], 30_000))
      walk(parseMarkdown(text), (node, inLink, siblings, i) => {
        if (node.type === 'link' || node.type === 'note') assert.ok(!inLink, JSON.stringify(text));
        if (node.type === 'text') {
          assert.notEqual(node.text, '', JSON.stringify(text));
          assert.notEqual(siblings[i + 1]?.type, 'text', JSON.stringify(text));
        }
      });
  });

  it('may hold the characters that stand in for notes', () => {
    const marks = Array.from({ length: 46 }, (_, i) => String.fromCharCode(0x2e00 + i));
    assert.equal(shown(parseMarkdown(`${marks.join('')}*a*[^n]`)), `${marks.join('')}<em>a</em>{n}`);
    const all = `${marks.join('')}\u2e2e*a*[^n]`;
    assert.equal(shown(parseMarkdown(all)), `${all.slice(0, -4)}{n}`);
  });
});

describe('texts made to be slow', () => {
  const atoms = [
    '[',
    '](',
    '](u)',
    '*a ',
    ' a*',
    '**',
    '***',
    '_a ',
    '_',
    '`',
    '`` ',
    '![',
    '![[',
    '<',
    '<a ',
    '<!--',
    '<?',
    '>',
    '\\',
    '(',
    '"a*',
    '"**a',
    '  \n',
    '[^x]',
    '<a@b.',
  ];
  const patterns = [
    ...atoms.map((atom) => [atom, (n: number) => atom.repeat(n / atom.length)] as const),
    ...atoms.flatMap((a) =>
      atoms.map((b) => [`${a}${b}`, (n: number) => (a + b).repeat(n / (a + b).length)] as const),
    ),
    ...atoms.flatMap((a) =>
      atoms.map(
        (b) => [`${a}…${b}`, (n: number) => a.repeat(n / 2 / a.length) + b.repeat(n / 2 / b.length)] as const,
      ),
    ),
  ];

  const depth = (nodes: readonly Inline[]): number =>
    Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depth(node.children) : 0)));

  it('are read at the greatest length, each, and nest no deeper than can be shown', () => {
    for (const [name, make] of patterns)
      assert.ok(depth(parseMarkdown(make(LONGEST_MARKDOWN))) < 20, JSON.stringify(name));
  });

  it('are shown as typed when they are longer than Markdown is read in', () => {
    for (const [name, make] of patterns.slice(0, 200)) {
      const text = make(100_000);
      const words = parseInline(text, parseMarkdown).map((node) =>
        node.type === 'note' ? '[^x]' : shown([node]),
      );
      assert.equal(words.join(''), text, JSON.stringify(name));
    }
  });

  it('nest no deeper than can be shown', () => {
    const text = '*a **b '.repeat(40) + ' b** a*'.repeat(40);
    assert.equal(depth(parseMarkdown(text)), 16);
    assert.match(shown(parseMarkdown(text)), /\*a \*\*b /);
    assert.ok(depth(parseMarkdown('*a **b *c **d e** f* g** h*')) >= 4);
  });
});
