import { hear, type Model } from './app';
import { Summary } from './Summary';
import { Written } from './Written';

export const Everything = ({ model: { readme, given, cards = [] } }: { model: Model }) => (
  <>
    {readme && <Summary document={readme} />}
    {given && (
      <three-points
        id="given"
        data={given.data}
        theme={given.theme}
        density={given.density}
        headingLevel={given.headingLevel}
        glance={given.glance}
        labels={given.labels}
        onthree-points-ready={hear}
        onthree-points-error={hear}
      />
    )}
    {cards.length > 0 && <Written cards={cards} />}
  </>
);
