// Knows what becomes of an arrival that has nowhere to go any more. Where a reader is brought is in integration/pages/.
import { expect } from '@open-wc/testing';
import { arrive } from '../../src/page/arrive.js';
import { fromMarkup } from '../helpers.js';

describe('an arrival', () => {
  it('is given up where summary and fragment have gone meanwhile', async () => {
    const summary = await fromMarkup('<three-points><h2>The Moon</h2><p>It is far.</p></three-points>');
    const { pathname, search } = location;
    history.replaceState(null, '', '#nowhere');
    const arriving = arrive(summary as never).then(() => 'given up');
    summary.remove();
    history.replaceState(null, '', pathname + search);
    expect(await arriving).to.equal('given up');
  });
});
