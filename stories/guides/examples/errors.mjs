// node errors.mjs: what is no document is never written half
import { DocumentError, toHtml } from 'three-points/html';

try {
  console.log(toHtml({ title: 'No points yet' }));
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  for (const { pointer, message } of error.issues) console.log(pointer, '|', message);
}
