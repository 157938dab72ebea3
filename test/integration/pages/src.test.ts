import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  failed,
  faults,
  LONGITUDE,
  open,
  place,
  ready,
  settled,
  shown,
  until,
  type Page,
  type Summary,
} from './frame.js';

const blank = () => open('blank.html?script=module');
const fallback = '<p>What stands there without the document.</p>';
const holder = (src: string) => `<three-points src="${src}">${fallback}</three-points>`;
const SMALL = 'The small one P1 Here P2 is P3 one[1] Notes Its only note. ↩ 1';
const SECOND = 'The second one P1 Here P2 is P3 another';

const elementIn = ({ window }: Page) =>
  window.customElements.get('three-points') as unknown as { timeout: number };

const panel = (summary: Summary) => summary.shadowRoot!.querySelector('[role=alert]')!;

/** An answer that was asked for after all the others, and so comes after them. */
const lastAnswer = (page: Page, delay: number) =>
  page.window.fetch(`small.json?delay=${delay + 50}`).then((answer) => answer.text());

/** What the page asks for, and whether it has lost interest. */
function spy({ window }: Page) {
  const asked: { url: string; aborted: () => boolean }[] = [];
  const real = window.fetch;
  window.fetch = (input, init) => {
    asked.push({
      url: String(input instanceof window.Request ? input.url : input),
      aborted: () => !!init?.signal?.aborted,
    });
    return real.call(window, input, init);
  };
  return asked;
}

describe('<three-points src>', () => {
  it('is relative to the page', async () => {
    const page = await blank();
    const summary = place(page, holder('longitude.json'));
    await ready(page);
    expect(shown(summary)).to.equal(LONGITUDE);
    expect(faults(page.document)).to.deep.equal([]);
    expect(page.record.ready).to.have.length(1);
  });

  it('is relative to the base of a page that has one', async () => {
    const page = await open({
      srcdoc:
        '<!doctype html><base href="/pages/"><script src="record.js"></script><script src="/dist/cdn/three-points.classic.js"></script><three-points src="small.json"></three-points>',
    });
    await ready(page);
    expect(shown(page.document.querySelector('three-points')!)).to.equal(SMALL);
  });

  it('keeps what stands there on show until the document has come', async () => {
    const page = await blank();
    const summary = place(page, holder('small.json?delay=150'));
    expect(shown(summary)).to.equal('What stands there without the document.');
    await ready(page);
    expect(shown(summary)).to.equal(SMALL);
  });

  const failures: Record<string, [src: string | (() => Promise<string>), code: string, cause: RegExp]> = {
    'a file that is not there': ['absent.json', 'http', /absent\.json.*404/],
    'a server’s error': ['small.json?status=503', 'http', /503/],
    'a page in place of a document': ['blank.html', 'content', /HTML where JSON was expected/],
    'text that is no JSON': ['record.js', 'json', /cannot be parsed/],
    'a document with faults': [
      'faulty.json',
      'missing',
      /\/points\/0\/heading.*heding.*\/points\/1\/heading/,
    ],
    'an address that is none': ['http://[', 'src', /http:\/\/\[.*not an http, https or relative address/],
    'an address that is a script': ['javascript:alert(1)', 'src', /not an http, https or relative address/],
    'another site that does not let this one read': [
      async () => `${await executeServerCommand('other-origin')}/pages/small.json`,
      'network',
      /Access-Control-Allow-Origin/,
    ],
  };
  for (const [name, [src, code, cause]] of Object.entries(failures))
    it(`tells of ${name}, and leaves what stands there on show`, async () => {
      const page = await blank();
      const summary = place(page, holder(typeof src === 'string' ? src : await src()));
      await failed(page);
      expect(page.record.failures).to.have.length(1);
      expect(page.record.failures[0]![0]).to.include({ severity: 'error', code });
      expect(panel(summary).textContent.replace(/\s+/g, ' ')).to.match(cause);
      expect(summary.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(page.record.ready).to.deep.equal([]);
      expect(page.record.errors).to.deep.equal([]);
    });

  it('may be on another site that lets this one read it', async () => {
    const page = await blank();
    const summary = place(
      page,
      holder(`${await executeServerCommand('other-origin')}/pages/small.json?cors`),
    );
    await ready(page);
    expect(shown(summary)).to.equal(SMALL);
  });

  it('gives up when no answer comes in time, and says so', async () => {
    const page = await blank();
    elementIn(page).timeout = 60;
    const summary = place(page, holder('small.json?delay=3000'));
    await failed(page);
    expect(page.record.failures[0]![0]!.code).to.equal('timeout');
    expect(panel(summary).textContent).to.include('took too long');
    expect(shown(summary)).to.include('What stands there without the document.');
  });

  it('gives up as well when an answer begins and does not end', async () => {
    const page = await blank();
    elementIn(page).timeout = 200;
    place(page, holder('longitude.json?chunks=4&pause=3000'));
    await failed(page);
    expect(page.record.failures[0]![0]!.code).to.equal('timeout');
  });

  it('shows the document that was named last, whichever answer comes first', async () => {
    for (const [first, last] of [
      [300, 0],
      [0, 300],
      [150, 150],
    ] as const) {
      const page = await blank();
      const asked = spy(page);
      const summary = place(page, holder(`small.json?delay=${first}`));
      await until(page, () => asked.length === 1, 'the first request');
      summary.setAttribute('src', `second.json?delay=${last}`);
      await ready(page);
      await lastAnswer(page, 300);
      await settled(page);
      expect(shown(summary)).to.equal(SECOND);
      expect(asked[0]!.aborted()).to.equal(true);
      expect(page.record.ready).to.have.length(1);
      expect(page.record.failures).to.deep.equal([]);
      expect(page.record.errors).to.deep.equal([]);
      page.frame.remove();
    }
  });

  it('takes back a change of mind', async () => {
    const page = await blank();
    const summary = place(page, holder('small.json?delay=100'));
    for (const src of ['second.json', 'faulty.json', 'absent.json', 'small.json?delay=101']) {
      summary.setAttribute('src', src);
      await new Promise((resolve) => setTimeout(resolve));
    }
    await until(page, () => summary.querySelector('h2'), 'a title');
    await lastAnswer(page, 101);
    await settled(page);
    expect(shown(summary)).to.equal(SMALL);
  });

  it('takes the panel away when a good document follows a bad one', async () => {
    const page = await blank();
    const summary = place(page, holder('absent.json'));
    await failed(page);
    summary.setAttribute('src', 'small.json');
    await ready(page);
    expect(shown(summary)).to.equal(SMALL);
    expect(summary.shadowRoot?.querySelector('[role=alert]') ?? null).to.equal(null);
  });

  it('asks no more when the summary leaves the page, and asks again when it is put back', async () => {
    const page = await blank();
    const asked = spy(page);
    const summary = place(page, holder('small.json?delay=150'));
    await until(page, () => asked.length === 1, 'a request');
    summary.remove();
    expect(asked[0]!.aborted()).to.equal(true);
    await lastAnswer(page, 150);
    expect(summary.querySelector('point-card')).to.equal(null);
    expect(page.record.failures).to.deep.equal([]);
    page.document.body.append(summary);
    await ready(page);
    expect(shown(summary)).to.equal(SMALL);
    expect(page.record.ready).to.have.length(1);
    expect(page.record.errors).to.deep.equal([]);
  });

  it('asks once for a document that is there, however often the summary is moved', async () => {
    const page = await blank();
    const asked = spy(page);
    const summary = place(page, holder('small.json'));
    await ready(page);
    const box = page.document.createElement('div');
    page.document.body.prepend(box);
    box.append(summary);
    await settled(page);
    summary.remove();
    await settled(page);
    page.document.body.append(summary);
    await settled(page);
    expect(asked).to.have.length(1);
    expect(shown(summary)).to.equal(SMALL);
    expect(faults(page.document)).to.deep.equal([]);
  });
});
