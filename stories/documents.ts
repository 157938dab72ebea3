// Knows the documents that the stories show, with pictures at addresses that hold in Storybook. Knows no element.
import fiftyYears from '../demo/images/fifty-years.svg?no-inline';
import flame from '../demo/images/flame.svg?no-inline';
import everythingJson from '../test/fixtures/everything.json';
import kantJson from '../test/fixtures/kant.json';
import plainJson from '../test/fixtures/plain.json';
import proposalJson from '../test/fixtures/proposal.json';
import riceJson from '../test/fixtures/rice.json';
import type { ThreePointsDocument } from '../src/model/schema.js';

const pictures = new Map([
  ['images/fifty-years.svg', fiftyYears],
  ['images/flame.svg', flame],
]);

// TypeScript reads a JSON file's strings as `string`, which is wider than the format's own words for types and markers.
/** A document, with the pictures of the fixtures at their addresses here. */
export const toDocument = (json: unknown): ThreePointsDocument =>
  JSON.parse(JSON.stringify(json), (key, value: unknown) =>
    key === 'src' && typeof value === 'string' ? (pictures.get(value) ?? value) : value,
  ) as ThreePointsDocument;

/** Kennedy at Rice University: every kind of block. */
export const rice = toDocument(riceJson);
/** Berners-Lee’s proposal for what became the Web. */
export const proposal = toDocument(proposalJson);
/** Kant’s essay on enlightenment, in German. */
export const kant = toDocument(kantJson);
/** The Gettysburg Address, without a character of Markdown. */
export const gettysburg = toDocument(plainJson);
/** Faraday’s candle: every field of the format. The portrait of a person is left out, as there is no picture of him here. */
export const candle = toDocument({
  ...everythingJson,
  people: everythingJson.people.map((person) => ({ ...person, image: undefined })),
});

/** The least of it that is a summary: what stories show that are about something else. */
export const brief: ThreePointsDocument = {
  lang: 'en',
  title: 'Two minutes at Gettysburg',
  points: [
    {
      kicker: 'Date',
      heading: 'The nation begins with a sentence and not with a law',
      body: ['Eighty-seven years before 1863 is 1776.[^copies]'],
    },
    {
      kicker: 'Ground',
      heading: 'The living cannot make the place any holier than it is',
      body: ['He was asked to dedicate a cemetery, and says that it is not in his power.'],
    },
    {
      kicker: 'Task',
      heading: 'What remains is work, and it falls to the listeners',
      body: ['The crowd came to dedicate; it is told to be dedicated.'],
    },
  ],
  notes: { copies: 'Five copies in Lincoln’s hand are known.' },
};
