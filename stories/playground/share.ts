// Knows how a text and its settings become the fragment of an address, and how they come back. A fragment is not sent to any
// server: the document stays with whoever has the link. What a fragment holds is anybody's: it is taken for text of a limited
// length and for settings that there are, and else refused with a sentence.
import { changed, readSettings, type Settings } from './settings.js';

export interface Shared {
  text: string;
  settings: Settings;
}

const VERSION = '1';
const FRAGMENT = /^#playground-(\d+)=([^]*)$/;

/** The most bytes that a link may hold once it is unpacked: a few times the largest document. */
export const MOST_BYTES = 2_000_000;

/** Whether a fragment is one of the playground's. */
const isFragment = (fragment: string): boolean => FRAGMENT.test(fragment);

/** The fragment that holds a text and its settings. */
export async function toFragment({ text, settings }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ text, settings: changed(settings) }));
  if (bytes.length > MOST_BYTES)
    throw new Error('This document is too large for a link. Copy it as JSON instead.');
  return `#playground-${VERSION}=${toBase64Url(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/**
 * The text and the settings that a fragment holds.
 *
 * @throws Error with a sentence for readers, for whatever is none.
 */
export async function fromFragment(fragment: string): Promise<Shared> {
  const [, version, packed = ''] = FRAGMENT.exec(fragment) ?? [];
  if (version !== VERSION)
    throw new Error('This link was made by another version of the playground, and cannot be read here.');
  if (packed.length > MOST_BYTES) throw new Error('This link holds more than a document can.');
  let value: unknown;
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (reason) {
    if (reason instanceof RangeError) throw new Error('This link holds more than a document can.');
    throw new Error('This link is incomplete or damaged. Ask for it again, or copy all of it.');
  }
  const { text, settings } = Object(value) as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('This link holds no document.');
  return { text, settings: readSettings(settings) };
}

/** Runs bytes through a stream, and stops where they become too many: a few bytes can unpack to gigabytes. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.length;
    if (length > MOST_BYTES) {
      void reader.cancel();
      throw new RangeError('Too many bytes');
    }
    parts.push(value);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );

/** The playground's fragment in the address of this page, or of the Storybook around it. */
export function fragmentHere(): string | undefined {
  const fragments = [location.hash];
  try {
    if (top && top !== self) fragments.push(top.location.hash);
  } catch {
    // The page around is another site's.
  }
  return fragments.find(isFragment);
}

/** The address that opens a fragment: this page, without what Storybook adds to the address of its frame. */
export function linkTo(fragment: string, page = location.href): string {
  const url = new URL(page);
  if (url.pathname.endsWith('/iframe.html')) url.search = '?id=playground--playground&viewMode=story';
  url.hash = fragment;
  return url.href;
}
