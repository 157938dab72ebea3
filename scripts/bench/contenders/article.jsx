// Knows how an article is rendered by a framework that has JSX and hooks, which are given: memoised where nothing has changed,
// as the documentation of React and Preact advises.
import { openNotesIn } from './notes.js';

/** Numbers are given by the order of the notes; a text says only its own, so that others need not be rendered. */
const Inline = ({ id, text, numbers }) =>
  text.split(/\[\^([\w-]+)\]/).map((piece, i) =>
    i % 2 ? (
      <sup key={piece}>
        <a className="ref" id={`fnref-${id}-${piece}`} href={`#fn-${id}-${piece}`}>
          {numbers.get(piece)}
        </a>
      </sup>
    ) : (
      piece
    ),
  );

const Block = ({ id, block, numbers }) => {
  if (typeof block === 'string')
    return (
      <p>
        <Inline id={id} text={block} numbers={numbers} />
      </p>
    );
  if (block.type === 'quote')
    return (
      <figure className="quote">
        <blockquote>
          <p>{block.text}</p>
        </blockquote>
        <figcaption>{block.by}</figcaption>
      </figure>
    );
  return (
    <>
      <ol type="a">
        {block.items.map(({ term, text }) => (
          <li key={term}>
            <b>{term}</b>: <Inline id={id} text={text} numbers={numbers} />
          </li>
        ))}
      </ol>
      <p className="credit">{block.source}</p>
    </>
  );
};

/** The component that renders a document. */
export function articleWith({ memo, useEffect, useRef }) {
  const Point = memo(({ id, point, numbers }) => (
    <section className="point">
      <h3>
        <span className="label">{point.label}</span> <span className="kicker">{point.kicker}:</span>{' '}
        <span className="heading">{point.heading}</span>
      </h3>
      {point.body.map((block, i) => (
        <Block key={i} id={id} block={block} numbers={numbers} />
      ))}
    </section>
  ));

  const Note = memo(({ id, name, note, number }) => (
    <li id={`fn-${id}-${name}`}>
      {note.text} {note.url && <a href={note.url}>{note.url}</a>}{' '}
      <a className="back" href={`#fnref-${id}-${name}`}>
        ↩︎ {number}
      </a>
    </li>
  ));

  return ({ source: { id, series, title, summary, source, people, points, notes }, numbers }) => {
    const root = useRef(null);
    useEffect(() => openNotesIn(root.current), []);
    return (
      <article className="summary" id={id} ref={root}>
        <header>
          <p className="series">
            {series.title} #{series.number}
          </p>
          <h2>{title}</h2>
          <p className="standfirst">{summary}</p>
          <p className="source">
            Based on <a href={source.url}>{source.title}</a>
          </p>
          <ul className="people">
            {people.map(({ name, role }) => (
              <li key={name}>
                <b>{name}</b>, {role}
              </li>
            ))}
          </ul>
        </header>
        {points.map((point) => (
          <Point key={point.id} id={id} point={point} numbers={numbers} />
        ))}
        <footer className="notes">
          <h3>Notes</h3>
          <ol>
            {Object.entries(notes).map(([name, note]) => (
              <Note key={name} id={id} name={name} note={note} number={numbers.get(name)} />
            ))}
          </ol>
        </footer>
      </article>
    );
  };
}

/** The same numbers for the same notes: whoever compares by identity sees that none has changed. */
let last = {};
export function numbersOf({ notes }) {
  if (last.notes !== notes)
    last = { notes, numbers: new Map(Object.keys(notes).map((name, i) => [name, i + 1])) };
  return last.numbers;
}

/** Shows each document of the page in its place, by `shower(place)(document)`; the first of them can be changed. */
export function showAll(shower) {
  const articles = [...document.querySelectorAll('[data-document]')].map((place) => {
    const source = JSON.parse(place.firstElementChild.textContent);
    const show = shower(place);
    show(source);
    return { source, show };
  });
  globalThis.changeDocument = (change) => {
    const [article] = articles;
    article.source = change(article.source);
    article.show(article.source, true);
  };
}
