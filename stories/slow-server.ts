// Knows a server that has all the time in the world, or has lost a file: it answers for addresses of the stories that ask for
// that, before the network would. Knows no element.

const held = new Map<string, () => void>();
const { fetch } = window;

window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (url.searchParams.has('lost')) return new Response('', { status: 404, statusText: 'Not Found' });
  const name = url.searchParams.get('held');
  if (name)
    await new Promise<void>((resolve, reject) => {
      held.set(name, resolve);
      init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
    });
  return fetch.call(window, input, init);
};

/** The address of a file that comes when it is let go. */
export const heldAs = (name: string, address: string) =>
  `${address}${address.includes('?') ? '&' : '?'}held=${name}`;
export const letGo = (name: string) => held.get(name)?.();
/** The address of a file that is not there. */
export const lost = (address: string) => `${address}?lost`;
