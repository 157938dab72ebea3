// Knows how Storybook's own window looks: as the project, light or dark as the system.
import { addons } from 'storybook/manager-api';
import { isSystemDark, onSystem, themeOf } from './themes.js';

const dress = () => addons.setConfig({ theme: themeOf(isSystemDark()) });
dress();
onSystem(dress);
