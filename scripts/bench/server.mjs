// Knows how pages and files get to the browser: HTTP/2 and brotli, as from a CDN, and the same from a second origin that is
// slow to connect to. Knows no contender.
import { existsSync, readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { connect, createServer } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { certificate } from './certificate.mjs';

const types = {
  '.html': ['html', 'text/html; charset=utf-8'],
  '.js': ['js', 'text/javascript; charset=utf-8'],
  '.mjs': ['js', 'text/javascript; charset=utf-8'],
  '.css': ['css', 'text/css; charset=utf-8'],
  '.json': ['json', 'application/json'],
  '.svg': ['image', 'image/svg+xml'],
};

/** What a new connection to another host costs on the throttled network: DNS, TCP and TLS, a round trip each. */
const CONNECT = 450;

// Files are compressed once and well, as a CDN has them. A page that is made for each reader is not, and a large one would
// take seconds.
const LARGE = 50_000;
const brotli = (raw, kind) =>
  brotliCompressSync(raw, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: raw.length > LARGE && /^(html|json)$/.test(kind) ? 4 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: raw.length,
    },
  });

const listen = (server) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server.address().port));
  });

/**
 * @param {{
 *   files: string,
 *   page: (id: string, query: URLSearchParams) => string,
 *   data: (query: URLSearchParams) => string,
 * }} content `/a/…` are files, `/p/<contender>?…` its pages, `/d?…` a document as JSON
 */
export async function startServer({ files, page, data }) {
  const cache = new Map();

  function read(path) {
    const { pathname, searchParams } = new URL(path, 'https://localhost');
    if (pathname.startsWith('/p/')) return ['.html', Buffer.from(page(pathname.slice(3), searchParams))];
    if (pathname === '/d') return ['.json', Buffer.from(data(searchParams))];
    const file = normalize(join(files, decodeURIComponent(pathname.slice(3))));
    if (!pathname.startsWith('/a/') || !file.startsWith(files + sep) || !existsSync(file)) return undefined;
    return [extname(file), readFileSync(file)];
  }

  /** What a path answers, made and compressed once, so that no page waits for it. */
  function answer(path) {
    if (!cache.has(path)) {
      const [extension, raw] = read(path) ?? [];
      const [kind, type] = types[extension] ?? ['other', 'application/octet-stream'];
      cache.set(path, raw && { kind, type, raw: raw.length, body: brotli(raw, kind) });
    }
    return cache.get(path);
  }

  const server = createSecureServer({ ...certificate(), allowHTTP1: true }, (request, response) => {
    let found;
    try {
      found = answer(request.url);
    } catch (error) {
      response.writeHead(500).end(String(error.stack));
      return;
    }
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': found.type,
      'content-encoding': 'br',
      'content-length': found.body.length,
      'cache-control': 'public, max-age=600',
      // In a page of its own process, performance.now() counts in 5 µs, and memory can be asked for.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'timing-allow-origin': '*',
    });
    response.end(found.body);
  });
  const port = await listen(server);

  const sockets = new Set();
  const far = createServer((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy()).on('close', () => sockets.delete(client));
    setTimeout(() => {
      const near = connect(port, '127.0.0.1')
        .on('error', () => client.destroy())
        .on('close', () => client.destroy());
      client.on('close', () => near.destroy());
      client.pipe(near).pipe(client);
    }, CONNECT);
  });
  const farPort = await listen(far);

  return {
    origin: `https://127.0.0.1:${port}`,
    /** The second origin. */
    cdn: `https://127.0.0.1:${farPort}`,
    answer,
    /** What a request cost in bytes, and of which kind it was. */
    size(url) {
      const { pathname, search } = new URL(url);
      const found = answer(pathname + search);
      return found && { path: pathname, kind: found.kind, raw: found.raw, brotli: found.body.length };
    },
    close() {
      for (const socket of sockets) socket.destroy();
      far.close();
      server.close();
    },
  };
}
