import { createRoot } from 'react-dom/client';
import { start } from './app';
import { Everything } from './Everything';

const root = createRoot(document.querySelector('#app')!);
start({ render: (model) => root.render(<Everything model={model} />), unmount: () => root.unmount() });
