// Knows the document that an author begins with.

const SCHEMA = `https://unpkg.com/three-points@${__VERSION__}/dist/schema.json`;

const TEXT = `{
  // Editors check the document and complete its fields by this. Comments like this one are for you: publish the file with
  //   three-points convert FILE --out summary.json
  "$schema": "${SCHEMA}",
  "version": 1,

  // The language of the words (BCP 47). Quotation marks, dates and "Notes" follow it.
  "lang": "en",

  "title": "What the talk says, in one line",
  "summary": "One or two sentences: who spoke, where, and why it is worth ten minutes.",

  // What is summarised. type: podcast-episode, article, video, talk, book or paper.
  "source": {
    "type": "talk",
    "title": "The name of the talk",
    "url": "https://example.org/talk"
  },

  // Quotations name who said them by these ids.
  "people": [{ "id": "speaker", "name": "The Speaker", "role": "speaker" }],

  // Three points. Each has a headline that is a sentence; the kicker places it in a word or two.
  "points": [
    {
      "kicker": "Situation",
      "heading": "What was the case before",
      // Where the recording comes to it: "m:ss" or "h:mm:ss".
      "start": "0:00",
      "body": [
        "A paragraph, in *Markdown’s* inline syntax, with a note.[^source]",
        {
          "type": "list",
          "items": [
            { "term": "First", "text": "a term and what is said of it." },
            { "term": "Second", "text": "lettered a), b), c)." }
          ]
        }
      ]
    },
    {
      "kicker": "Idea",
      "heading": "What the speaker puts in its place",
      "body": [{ "type": "quote", "text": "The sentence that carries the talk.", "by": "speaker" }]
    },
    {
      "kicker": "Use",
      "heading": "What follows for the listener",
      "body": ["One paragraph is enough."]
    }
  ],

  // Notes, by the names that [^…] calls them by. A note that is only an address becomes a link.
  "notes": { "source": "https://example.org/where-it-is-said" }
}
`;

/** The starter, with comments or as plain JSON. */
export const starter = (comments: boolean): string =>
  comments ? TEXT : TEXT.replace(/^\s*\/\/.*\n/gm, '').replace(/\n\n+/g, '\n');
