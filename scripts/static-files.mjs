// Knows how to serve folders as plain static files, and the few misbehaviours that tests ask for. Knows nothing of the project.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that a path below `folder` names, or undefined: never one outside it, hidden, or of an installed package. */
async function find(folder, path) {
  const inside = normalize(join('/', decodeURIComponent(path)));
  if (/[\\/](node_modules|\.[^\\/]*)([\\/]|$)/.test(inside)) return undefined;
  const file = join(folder, inside);
  try {
    const found = await stat(file);
    if (found.isFile()) return file;
    if (found.isDirectory() && /(^|\/)$/.test(path)) return await find(folder, `${path}index.html`);
    if (found.isDirectory()) return { redirect: true };
  } catch {
    return undefined;
  }
}

/**
 * A handler for node:http that answers what lies in one of `mounts` ([['/dist/', folder], …], first match wins) and says
 * whether it did. A mount's third item may be `(text, path) => text`, applied to scripts and stylesheets.
 *
 * With `testing` a request can ask for trouble:
 *   ?delay=ms           the answer comes later
 *   ?chunks=n&pause=ms  the body comes in n pieces
 *   ?status=404         with this status
 *   ?type=text/html     with this content type
 *   ?cors               with Access-Control-Allow-Origin: * (no other answer has it; neither has a redirect)
 *   /cors/…             the same for a path and whatever is loaded relative to it
 * and `x.html` is sent with the headers of an `x.html.headers.json` beside it.
 */
export function staticFiles(mounts, { testing = false } = {}) {
  return async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let path = url.pathname;
    const option = testing ? url.searchParams : new URLSearchParams();
    const headers = { 'cache-control': 'no-store' };
    if (testing && path.startsWith('/cors/')) path = path.slice('/cors'.length);
    if (option.has('cors') || path !== url.pathname) headers['access-control-allow-origin'] = '*';

    const mount = mounts.find(([prefix]) => path.startsWith(prefix));
    if (!mount) return false;
    let file;
    try {
      file = await find(mount[1], path.slice(mount[0].length));
    } catch {
      file = undefined; // a malformed %-escape
    }
    if (file?.redirect) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
      return true;
    }
    if (!file && !option.has('status')) {
      if (mount[0] === '/' || !testing) return false;
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`no ${path}`);
      return true;
    }

    const extension = file ? extname(file) : '.txt';
    headers['content-type'] = option.get('type') ?? types[extension] ?? 'application/octet-stream';
    if (testing && file) {
      const own = await readFile(`${file}.headers.json`, 'utf8').catch(() => '{}');
      Object.assign(headers, JSON.parse(own));
    }
    if (option.has('delay')) await sleep(Number(option.get('delay')));
    response.writeHead(Number(option.get('status') ?? 200), headers);
    if (request.method === 'HEAD') return (response.end(), true);
    if (!file) return (response.end('no such file, as was asked'), true);

    const change = mount[2];
    if (change && ['.js', '.css'].includes(extension)) {
      response.end(change(await readFile(file, 'utf8'), path));
    } else if (option.has('chunks')) {
      const body = await readFile(file);
      const size = Math.max(1, Math.ceil(body.length / Number(option.get('chunks'))));
      response.flushHeaders();
      for (let at = 0; at < body.length && !response.destroyed; at += size) {
        if (at > 0) await sleep(Number(option.get('pause') ?? 50));
        response.write(body.subarray(at, at + size));
      }
      response.end();
    } else {
      createReadStream(file).pipe(response);
    }
    return true;
  };
}

/** Listens on `port`, or where that is taken on any free one; gives the server and the port that it got. */
export async function listen(handler, port = 0, host = 'localhost') {
  const server = createServer(async (request, response) => {
    try {
      if (await handler(request, response)) return;
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    } catch (error) {
      console.error(error);
      response.destroy();
    }
  });
  const attempt = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        resolve(server.address().port);
      });
    });
  try {
    return { server, port: await attempt(port) };
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return { server, port: await attempt(0) };
  }
}
