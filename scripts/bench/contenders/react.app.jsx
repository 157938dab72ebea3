// Knows how React shows the documents of a page.
import { memo, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { articleWith, numbersOf, showAll } from './article.jsx';

const Article = articleWith({ memo, useEffect, useRef });

showAll((place) => {
  const root = createRoot(place);
  return (source, now) => {
    const show = () => root.render(<Article source={source} numbers={numbersOf(source)} />);
    if (now) flushSync(show);
    else show();
  };
});
