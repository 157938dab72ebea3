// Knows how the command reads files and standard input, and writes without treading on anything.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { UsageError } from './usage-error.js';

/** A text to work on, and what it is called in messages. */
export interface Input {
  name: string;
  text: string;
  /** The file's extension, in small letters without its dot; empty for standard input. */
  extension: string;
}

/** Reads a file, or standard input for `-`. */
export async function readInput(name: string): Promise<Input> {
  if (name === '-') return { name: '<stdin>', text: await textOf(process.stdin), extension: '' };
  try {
    return {
      name,
      text: await readFile(name, 'utf8'),
      extension: /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '',
    };
  } catch (error) {
    throw new Error(`${name}: cannot be read (${reasonOf(error)}).`);
  }
}

/** What went wrong, in a few words. */
function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'you may not';
  return message;
}

/** Writes a file that is not there yet; one that is, only if asked to. */
export async function write(file: string, text: string, force: boolean): Promise<void> {
  if (!force && existsSync(file))
    throw new UsageError(`${file} is there already. Choose another name, or say --force.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Writes to a file if one is named, else to standard output. */
export async function output(text: string, file: string | undefined, force: boolean): Promise<void> {
  if (file !== undefined && file !== '-') await write(file, text, force);
  else process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
