// Knows the code that the README gives for each framework, as files: what its section says in a block whose first line is a
// comment with a file's name. Knows nothing of what is in them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.js';

/** The files of each framework, by the name that it goes by in the README. */
export async function readmeFiles(): Promise<Map<string, Map<string, string>>> {
  const text = await readFile(join(root, 'README.md'), 'utf8');
  const section = /^## In a framework$([^]*?)^## /m.exec(text)![1]!;
  return new Map(
    [...section.matchAll(/<summary>(.*?)<\/summary>([^]*?)<\/details>/g)].map(([, name, content]) => [
      name!,
      new Map(
        [...content!.matchAll(/^```\w+\n(?:\/\/ |<!-- )(\S+).*\n([^]*?)^```$/gm)].map(([, file, code]) => [
          file!,
          code!,
        ]),
      ),
    ]),
  );
}
