import { expect } from '@open-wc/testing';

async function sheetOf(file: string): Promise<CSSStyleSheet> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(`/dist/${file}`)).text());
  return sheet;
}

/** The selectors of all rules that a screen may meet, nested ones by themselves. */
function* selectors(rules: CSSRuleList): Generator<string> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule && /print/.test(rule.conditionText)) continue;
    if (rule instanceof CSSStyleRule) yield rule.selectorText;
    if ('cssRules' in rule && !(rule instanceof CSSKeyframesRule))
      yield* selectors(rule.cssRules as CSSRuleList);
  }
}

/** What each selector in a list ends in, without lists in brackets: of `:is(a, b) > p:not(.c)` it is `p:not`. */
function ends(selector: string): string[] {
  let text = selector;
  while (text.includes('('))
    text = text.replace(/(:is|:where)?\(([^()]*)\)/g, (_, name, inside: string) =>
      name && !inside.includes(',') ? inside : '',
    );
  return text.split(',').map((one) =>
    one
      .trim()
      .split(/[\s>+~]+/)
      .at(-1)!,
  );
}

describe('the rules of the stylesheet', () => {
  for (const file of ['three-points.css', 'three-points.critical.css']) {
    it(`of ${file} end in a tag, a class or an attribute, by which a browser finds them`, async () => {
      const all = [...selectors((await sheetOf(file)).cssRules)];
      expect(all.length).to.be.above(40);
      const universal = all.filter((selector) => ends(selector).some((end) => !/^&|^[a-z]|[.#[]/.test(end)));
      expect(universal).to.deep.equal([]);
    });

    it(`of ${file} ask for no element that is defined: the page would be styled anew when the script comes`, async () => {
      const all = [...selectors((await sheetOf(file)).cssRules)];
      expect(all.filter((selector) => selector.includes(':defined'))).to.deep.equal([]);
    });
  }
});
