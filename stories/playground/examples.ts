// Knows the texts that one may start from: the documents of the tests, as they are written there. Knows no element.
import everything from '../../test/fixtures/everything.json?raw';
import kant from '../../test/fixtures/kant.json?raw';
import plain from '../../test/fixtures/plain.json?raw';
import proposal from '../../test/fixtures/proposal.json?raw';
import rice from '../../test/fixtures/rice.json?raw';

export interface Example {
  name: string;
  about: string;
  text: string;
}

export const EXAMPLES: readonly [Example, ...Example[]] = [
  { name: 'Eighteen minutes for the moon', about: 'A talk, with every kind of block', text: rice },
  { name: 'The memo that became the Web', about: 'A paper, with notes that are links', text: proposal },
  { name: 'Kant on enlightenment', about: 'An essay, in German', text: kant },
  { name: 'Two minutes at Gettysburg', about: 'A talk, without a character of Markdown', text: plain },
  {
    name: 'Faraday’s candle',
    about: 'A podcast, with every field of the format',
    // There is no picture of him here, and no schema beside the text.
    text: everything
      .replace(/,\s*"image": "images\/faraday\.svg"/, '')
      .replace(/\s*"\$schema": "[^"]*",/, ''),
  },
];
