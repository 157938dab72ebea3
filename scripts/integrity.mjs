// Knows how markup says which file it may load, and no other: by a hash, as https://www.w3.org/TR/sri-2/ has it.
import { createHash } from 'node:crypto';

/** Markup in which each tag with `integrity` has the hash of the file of the package that it loads. */
export const withIntegrity = (markup, read) =>
  markup.replace(
    /("https:\/\/unpkg\.com\/three-points@[\d.]+\/([^"]+)"\s+integrity=")[^"]*/g,
    (_, before, file) => `${before}sha384-${createHash('sha384').update(read(file)).digest('base64')}`,
  );
