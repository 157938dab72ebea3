import { For, Show } from 'solid-js';
import { hear, type Card, type Model } from './app';
import { Summary } from './Summary';

export const Everything = (props: { model: Model; cards: readonly Card[] }) => (
  <>
    <Show when={props.model.readme}>{(document) => <Summary document={document()} />}</Show>
    <Show when={props.model.given}>
      {(given) => (
        <three-points
          id="given"
          data={given().data}
          theme={given().theme}
          density={given().density}
          heading-level={given().headingLevel}
          glance={given().glance}
          labels={given().labels}
          on:three-points-ready={hear}
          on:three-points-error={hear}
        />
      )}
    </Show>
    <Show when={props.cards.length}>
      <three-points id="written">
        <h2>How bread rises</h2>
        <For each={props.cards}>
          {(card) => (
            <point-card id={card.id} label={card.label}>
              <h3>{card.heading}</h3>
              <p>
                {card.text}
                <Show when={card.note}>
                  <footnote-ref>{card.note}</footnote-ref>
                </Show>
                .
              </p>
              <pull-quote>
                {card.quote}
                <span slot="by">{card.by}</span>
              </pull-quote>
            </point-card>
          )}
        </For>
      </three-points>
    </Show>
  </>
);
