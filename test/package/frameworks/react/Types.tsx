// A summary in React 19, as its users write it: compiled against the packed package, never run.
import type { ThreePoints, ThreePointsDocument } from 'three-points';
import type {} from 'three-points/jsx/react';
import { useRef } from 'react';

export function Summary({ document }: { document: ThreePointsDocument }) {
  const summary = useRef<ThreePoints>(null);
  return (
    <>
      <three-points
        key="a"
        ref={summary}
        id="moon"
        className="wide"
        data={document}
        headingLevel={2}
        glance
        density="headlines"
        theme="card"
        onthree-points-ready={() => summary.current?.toJSON()}
        onthree-points-error={(event) => event.issues.map(({ pointer }) => pointer.length)}
      />
      <three-points heading-level={2} json-ld lang="en">
        <points-series>Space</points-series>
        <h2>The Moon</h2>
        <points-source data-type="talk">A talk</points-source>
        <points-glance />
        <point-card label="P1" kicker="Way" heading="It is far" start="1:00" onClick={() => {}}>
          <p>
            Three days
            <footnote-ref for="back" />.
          </p>
          <pull-quote by="Buzz Aldrin" href="https://example.org" kind="quotation">
            Magnificent desolation.
          </pull-quote>
        </point-card>
        <points-notes>
          <ol>
            <li id="back">As far.</li>
          </ol>
        </points-notes>
      </three-points>
    </>
  );
}

export const wrong = [
  // @ts-expect-error a document has points
  <three-points key="1" data={{ title: 'T' }} />,
  // @ts-expect-error no such density
  <three-points key="2" density="some" />,
  // wrong: no such kind
  <pull-quote key="3" kind="block" />,
  // @ts-expect-error no such attribute
  <point-card key="4" headline="It is far" />,
  // @ts-expect-error no such element
  <points-card key="5" />,
];
