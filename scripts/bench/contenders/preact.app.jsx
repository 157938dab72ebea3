// Knows how Preact shows the documents of a page.
import { Component, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { articleWith, numbersOf, showAll } from './article.jsx';

/** What `memo` is in React; Preact has it in its layer for React alone. */
const memo = (View) =>
  class extends Component {
    shouldComponentUpdate(next) {
      return Object.keys(next).some((name) => next[name] !== this.props[name]);
    }
    render(props) {
      return <View {...props} />;
    }
  };

const Article = articleWith({ memo, useEffect, useRef });

showAll((place) => {
  place.textContent = '';
  return (source) => render(<Article source={source} numbers={numbersOf(source)} />, place);
});
