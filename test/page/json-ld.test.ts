// A summary that is asked to says itself in JSON-LD too.
import { expect, waitUntil } from '@open-wc/testing';
import type { JsonLd } from '../../src/outputs/to-json-ld.js';
import { toJsonLd } from '../../src/outputs/to-json-ld.js';
import { fromJson, fromMarkup } from '../helpers.js';

const scripts = (root: ParentNode) => [...root.querySelectorAll('script[type="application/ld+json"]')];
const graphOf = (root: ParentNode) => (JSON.parse(scripts(root)[0]!.textContent) as JsonLd)['@graph'];
const markup = `<three-points json-ld id="tea" lang="en"><h2>Tea &lt;/script&gt;</h2>
  <point-card><h3>P1 Heat: Hot</h3><pull-quote>Words.<cite>Ada</cite></pull-quote></point-card></three-points>`;

describe('json-ld', () => {
  it('puts the summary into the page for machines, once', async () => {
    const summary = await fromMarkup(markup);
    await waitUntil(() => scripts(summary).length, 'a script of data');
    const [article, , quotation] = graphOf(summary);
    expect(article!['headline']).to.equal('Tea </script>');
    expect(quotation!['text']).to.equal('Words.');
    summary.requestUpdate();
    await summary.updateComplete;
    expect(scripts(summary)).to.have.length(1);
    expect(scripts(summary)[0]!.textContent).not.to.contain('<');
  });

  it('follows what the summary says', async () => {
    const summary = await fromMarkup(markup);
    await waitUntil(() => scripts(summary).length, 'a script of data');
    summary.querySelector('pull-quote')!.firstChild!.textContent = 'Other words.';
    await waitUntil(() => graphOf(summary).some(({ text }) => text === 'Other words.'), 'the other words');
    expect(scripts(summary)).to.have.length(1);
  });

  it('says the same of a document from JSON', async () => {
    const document = { title: 'T', points: [{ heading: 'H' }] };
    const summary = await fromJson(document);
    summary.toggleAttribute('json-ld', true);
    await waitUntil(() => scripts(summary).length, 'a script of data');
    expect(graphOf(summary)).to.deep.equal(JSON.parse(JSON.stringify(toJsonLd(document)['@graph'])));
  });

  it('goes where it is not asked for any more', async () => {
    const summary = await fromMarkup(markup);
    await waitUntil(() => scripts(summary).length, 'a script of data');
    summary.removeAttribute('json-ld');
    await waitUntil(() => !scripts(summary).length, 'no script of data');
  });

  it('is not there where nobody asks', async () => {
    const summary = await fromMarkup(markup.replace('json-ld ', ''));
    expect(scripts(summary)).to.have.length(0);
  });
});
