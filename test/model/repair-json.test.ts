import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repairJson } from '../../src/model/repair-json.js';

const codes = (text: string) => repairJson(text)?.repairs.map(({ code }) => code);
const value = (text: string) => repairJson(text)?.value;

/** Numbers that are the same in every run. */
function random(seed: number) {
  return (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

const WORDS = [
  'Lighthouses',
  'of the “Skerries”',
  'say "mind the rocks"',
  'rise 40 ft',
  'a \\ in a path',
  '<br>',
  '<p>',
  'oil & gas',
  'x < y',
  'line\nbreak',
  '&amp;',
  'one, two',
  '1858',
  'Ailsa Craig’s',
  '',
];

/** Some document: strings of every kind as keys and values, in lists and objects, some of them empty. */
function some(next: (below: number) => number, depth = 0): unknown {
  const kind = next(depth > 3 ? 4 : 7);
  const words = () => Array.from({ length: next(4) }, () => WORDS[next(WORDS.length)]!).join(' ');
  if (kind === 0) return next(1000) - 500;
  if (kind === 1) return [true, false, null][next(3)];
  if (kind < 4) return words();
  if (kind === 4) return Array.from({ length: next(4) }, () => some(next, depth + 1));
  return Object.fromEntries(
    Array.from({ length: next(4) }, (_, i) => [`${words()} ${i}`, some(next, depth + 1)]),
  );
}

/** WordPress's wpautop: a blank line ends a paragraph, a line end is a break. */
const wpautop = (json: string) =>
  `<p>${json
    .split('\n')
    .map((line, i) => (i % 3 === 2 ? `${line}</p>\n<p>` : `${line}<br />\n`))
    .join('')}</p>`;

const escape = (json: string) =>
  json.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** wptexturize: after white space or a bracket a mark opens, after a digit it is a prime, else it closes. */
const texturize = (json: string) =>
  json.replace(/"/g, (_, at: number) => {
    const before = json[at - 1] ?? ' ';
    return /[\s{[(]/.test(before) ? '“' : /\d/.test(before) ? '″' : '”';
  });

const withCommas = (json: string) => json.replace(/([^\s{[,])(\s*\n\s*[}\]])/g, '$1,$2');

describe('damaged JSON', () => {
  const damages = { wpautop, escape, texturize, withCommas };
  for (const [name, damage] of Object.entries(damages))
    it(`comes back from ${name} as it was`, () => {
      const next = random(7);
      for (let i = 0; i < 300; i++) {
        const document = { title: WORDS[next(WORDS.length)], points: [some(next), some(next)] };
        const damaged = damage(JSON.stringify(document, null, 2));
        assert.notEqual(damaged, JSON.stringify(document, null, 2));
        assert.deepEqual(value(damaged), document, damaged);
      }
    });

  it('comes back from paragraphs, entities and commas that lie over each other', () => {
    const document = { title: 'Bell Rock', points: [{ headline: 'It has stood since 1811 & stands' }] };
    const damaged = wpautop(escape(withCommas(JSON.stringify(document, null, 2))));
    assert.deepEqual(value(damaged), document);
    assert.deepEqual(codes(damaged), ['tags', 'entities', 'commas']);
  });

  it('is mended no further than it needs: entities and curly marks in the words stay', () => {
    const damaged = '{"title": "The “Inchcape” &quot;bell&quot; &lt;b&gt;",}';
    assert.deepEqual(value(damaged), { title: 'The “Inchcape” &quot;bell&quot; &lt;b&gt;' });
    assert.deepEqual(codes(damaged), ['commas']);
  });

  it('loses the &#038; that WordPress writes between brackets, where it parses all the same', () => {
    const damaged = '{"title": "1 < 2 &#038;&#038; 3 > 2", "url": "https://e.example/?a=1&#038;b=2"}';
    assert.deepEqual(value(damaged), { title: '1 < 2 && 3 > 2', url: 'https://e.example/?a=1&b=2' });
    assert.deepEqual(codes(damaged), ['ampersands']);
  });

  it('loses &#038; beside another damage', () => {
    assert.deepEqual(value('<p>{"title": "oil <a> &#038; <b>"}</p>'), { title: 'oil <a> & <b>' });
    assert.deepEqual(codes('<p>{"title": "oil <a> &#038; <b>"}</p>'), ['tags', 'ampersands']);
  });

  it('names what did it, and the better form', () => {
    const [repair] = repairJson('<p>{"title": "Muckle Flugga"}</p>')!.repairs;
    assert.match(repair!.message, /WordPress.*code block/);
  });

  it('keeps marks that were escaped, which a filter has curled', () => {
    assert.deepEqual(value('{ “title”: “The \\“Stevensons\\” built it” }'), {
      title: 'The "Stevensons" built it',
    });
  });

  it('reads German marks', () => {
    assert.deepEqual(value('{ „title“: „Roter Sand“ }'), { title: 'Roter Sand' });
  });

  it('is left alone where nothing known has damaged it', () => {
    for (const text of [
      '',
      'Lighthouses',
      '{"title": ',
      '{title: 1}',
      '{}',
      '{"title": "whole"}',
      '<p>Words</p>',
    ])
      assert.equal(repairJson(text), undefined, text);
  });

  it('never throws, whatever the text', () => {
    const next = random(11);
    const bits = [
      '"',
      '“',
      '”',
      '″',
      '\\',
      ',',
      '{',
      '}',
      '[',
      ']',
      ':',
      ' ',
      '\n',
      '<p>',
      '</p>',
      '<br',
      '&#',
      '&#x110000;',
      '&#9999999;',
      '&quot;',
      '&#038;',
      '1',
      'a',
      '\ud800',
    ];
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: next(30) }, () => bits[next(bits.length)]).join('');
      repairJson(text);
    }
  });
});

describe('the cost of mending', () => {
  // How many characters the language's own search and match functions are given to look at: a search that begins again at each
  // place, and looks to the end each time, is given the square.
  for (const [name, unit] of Object.entries({
    'straight marks': '"',
    'curly marks': '“',
    'marks and spaces': '“ ',
    'escaped marks': '“\\"',
    'empty lines': '\n',
    'opened tags': '<p>',
    'tags that do not end': '<br ',
    spaces: ' ',
    commas: ', ',
    ampersands: '&#',
  }))
    it(`does not grow faster than the text: ${name}`, () => {
      const steps = (length: number) => {
        const text = `{“title”: “${unit.repeat(length / unit.length)}`;
        let count = 0;
        const original = RegExp.prototype.exec;
        RegExp.prototype.exec = function (subject: string) {
          const from = this.sticky || this.global ? this.lastIndex : 0;
          const found = original.call(this, subject);
          // A sticky one looks at a bounded stretch; others at all up to the end of what they find.
          count += this.sticky ? 1 : (found ? found.index + found[0].length : subject.length) - from + 1;
          return found;
        };
        try {
          repairJson(text);
        } finally {
          RegExp.prototype.exec = original;
        }
        return count;
      };
      assert.ok(steps(100_000) <= 12 * steps(10_000) + 100);
    });
});
