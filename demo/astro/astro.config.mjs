// Knows where the site lies. Pages are files, so that addresses relative to a page (`images/…` in a document) hold.
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://notes.example',
  build: { format: 'file' },
});
