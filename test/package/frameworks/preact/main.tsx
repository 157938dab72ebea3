import { render } from 'preact';
import { start } from './app';
import { Everything } from './Everything';

const root = document.querySelector('#app')!;
start({ render: (model) => render(<Everything model={model} />, root), unmount: () => render(null, root) });
