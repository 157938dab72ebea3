import type { Card } from './app';
import { Article } from './Article';
import { Written } from './Written';

export const Page = ({ html, cards }: { html: string; cards: readonly Card[] }) => (
  <>
    <Article html={html} />
    <Written cards={cards} />
  </>
);
