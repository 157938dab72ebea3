// A summary in Preact, as its users write it: compiled against the packed package, never run.
import type { ThreePoints, ThreePointsDocument } from 'three-points';
import type {} from 'three-points/jsx/preact';
import { useRef } from 'preact/hooks';

export function Summary({ document }: { document: ThreePointsDocument }) {
  const summary = useRef<ThreePoints>(null);
  return (
    <>
      <three-points
        key="a"
        ref={summary}
        class="wide"
        data={document}
        headingLevel={2}
        glance
        onthree-points-ready={() => summary.current?.toJSON()}
        onthree-points-error={(event) => event.issues.map(({ pointer }) => pointer.length)}
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
  // @ts-expect-error no such attribute
  <point-card headline="It is far" />,
];
