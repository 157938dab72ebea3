// A summary in Solid, as its users write it: compiled against the packed package, never run.
import type { ThreePoints, ThreePointsDocument } from 'three-points';
import type {} from 'three-points/jsx/solid';

export function Summary(props: { document: ThreePointsDocument }) {
  let summary: ThreePoints | undefined;
  return (
    <>
      <three-points
        ref={summary}
        class="wide"
        data={props.document}
        heading-level={2}
        glance
        on:three-points-ready={() => summary?.toJSON()}
        on:three-points-error={(event) => event.issues.map(({ pointer }) => pointer.length)}
      />
      <three-points heading-level={2} lang="en">
        <point-card label="P1" heading="It is far" start="1:00" onClick={() => {}}>
          <p>
            Three days
            <footnote-ref for="back" />.
          </p>
          <pull-quote kind="pull">Magnificent desolation.</pull-quote>
        </point-card>
      </three-points>
    </>
  );
}

export const wrong = [
  // @ts-expect-error a document has points
  <three-points data={{ title: 'T' }} />,
  // wrong: no such kind
  <pull-quote kind="block" />,
  // @ts-expect-error Solid would set the property `headinglevel`
  <three-points headingLevel={2} />,
  // @ts-expect-error no such attribute
  <point-card headline="It is far" />,
];
