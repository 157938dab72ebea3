import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { start } from './app';
import { Page } from './Page';
import { served } from './served';

let show = (_: Parameters<typeof Page>[0]) => {};
function App() {
  const [props, setProps] = useState(served);
  show = setProps;
  return <Page {...props} />;
}

const onRecoverableError = (error: unknown) => console.error(error);
const root = hydrateRoot(document.querySelector('#app')!, <App />, { onRecoverableError });
start({ render: ({ cards = [] }) => show({ ...served(), cards }), unmount: () => root.unmount() });
