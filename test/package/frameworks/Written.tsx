import type { Card } from './app';

export const Written = ({ cards }: { cards: readonly Card[] }) => (
  <three-points id="written">
    <h2>How bread rises</h2>
    {cards.map(({ id, label, heading, text, note, quote, by }) => (
      <point-card key={id} id={id} label={label}>
        <h3>{heading}</h3>
        <p>
          {text}
          {note && <footnote-ref>{note}</footnote-ref>}.
        </p>
        <pull-quote>
          {quote}
          <span slot="by">{by}</span>
        </pull-quote>
      </point-card>
    ))}
  </three-points>
);
