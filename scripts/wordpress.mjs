// Knows how to start a real WordPress with our plugin and the posts of test/wordpress in it, in a folder of its own on
// loopback, and how to leave nothing of it behind. `node scripts/wordpress.mjs` serves it until Ctrl+C.
//   WORDPRESS=/path/to/wordpress   another one than Debian's     PORT=8010
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from './browsers.mjs';

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const posts = folder('test/wordpress/posts');
const source = process.env.WORDPRESS ?? '/usr/share/wordpress';
// No letters are sent: there is nobody to read them.
const php = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr'];

/** What this machine lacks, as Debian's packages; empty where all is there. */
export function lacking() {
  const runs = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
  const modules = runs('php') ? spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout : '';
  const needs = [
    ['wordpress', existsSync(join(source, 'wp-load.php'))],
    ...['twentytwentythree', 'twentytwentyone'].map((theme) => [
      `wordpress-theme-${theme}`,
      existsSync(join(source, 'wp-content/themes', theme)),
    ]),
    ['php-cli', runs('php')],
    ['php-mysql', /^mysqli$/m.test(modules)],
    ['php-xml', /^xml$/m.test(modules)],
    ['php-mbstring', /^mbstring$/m.test(modules)],
    ['mariadb-server', runs('mariadbd') && runs('mariadb-install-db')],
  ];
  return needs.filter(([, found]) => !found).map(([name]) => name);
}

function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (error || status !== 0)
    throw new Error(`${command} ended with ${status}: ${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}

/** Asks until it is so, or says what was waited for. */
async function until(so, what) {
  for (let tries = 0; tries < 300; tries++) {
    if (await so()) return;
    await sleep(100);
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** A database of its own, which listens to a socket in `home` and to no port. */
async function startDatabase(home, children) {
  const data = join(home, 'data');
  const socket = join(home, 'db.sock');
  const own = ['--no-defaults', `--datadir=${data}`, ...(process.getuid() === 0 ? ['--user=root'] : [])];
  run('mariadb-install-db', [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = spawn(
    'mariadbd',
    [
      ...own,
      ...[`--socket=${socket}`, `--pid-file=${join(home, 'db.pid')}`, '--skip-networking'],
      ...['--innodb-buffer-pool-size=32M', '--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'],
    ],
    { stdio: ['ignore', 'ignore', openSync(join(home, 'db.log'), 'w')] },
  );
  children.push(server);
  const ask = (...sql) =>
    spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', ...sql], {
      stdio: 'ignore',
    });
  await until(() => ask('SELECT 1').status === 0, `the database: ${join(home, 'db.log')}`);
  run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'CREATE DATABASE wordpress']);
  return socket;
}

const config = (socket, url, log) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' );
define( 'WP_SITEURL', '${url}' );
define( 'WP_CONTENT_URL', '${url}/wp-content' );
// Nothing leaves this machine, and nothing happens by itself.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Starts one. `posts` has the address of each post by its slug; `run(code)` runs PHP inside WordPress and gives what it
 * prints; `complaints()` are PHP's; `stop()` ends everything and removes the folder.
 */
export async function startWordPress({ port: wanted = 0 } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'three-points-wordpress-'));
  const children = [];
  const clear = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', clear);
  const stop = async () => {
    await Promise.all(
      children.map((child) => {
        if (child.exitCode !== null || child.signalCode !== null) return undefined;
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill();
        return ended;
      }),
    );
    process.off('exit', clear);
    clear();
  };

  const root = join(home, 'site');
  const log = join(home, 'wordpress.log');
  // Debian's WordPress is older than its PHP and is told so on every page.
  const complaints = () =>
    (existsSync(log) ? readFileSync(log, 'utf8') : '').replace(/^\[.*\] PHP Deprecated: .*\n/gm, '');
  try {
    // Debian's has links into the rest of the system: all becomes files.
    cpSync(source, root, {
      recursive: true,
      dereference: true,
      filter: (from) => !from.endsWith('.htaccess'),
    });
    const plugins = join(root, 'wp-content/mu-plugins');
    mkdirSync(join(root, 'wp-content/uploads'), { recursive: true });
    mkdirSync(plugins, { recursive: true });
    // As the plugin's head says.
    cpSync(folder('extras/wordpress/three-points.php'), join(plugins, 'three-points.php'));
    cpSync(folder('dist'), join(plugins, 'three-points'), { recursive: true });
    cpSync(folder('scripts/wordpress/loopback.php'), join(plugins, 'loopback.php'));

    const socket = await startDatabase(home, children);
    const port = await freePort(wanted);
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(join(root, 'wp-config.php'), config(socket, url, log));
    const links = JSON.parse(run('php', [...php, folder('scripts/wordpress/install.php'), root, posts]));

    // What is no file goes to index.php: PHP's own server does that, and so pretty addresses work.
    const server = spawn('php', [...php, '-S', `127.0.0.1:${port}`, '-t', root], { stdio: 'ignore' });
    children.push(server);
    const answers = () =>
      fetch(`${url}/`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(answers, `WordPress at ${url}`);
    return {
      url,
      posts: links,
      run: (code) => run('php', [...php, '-r', `require '${root}/wp-load.php'; ${code}`]),
      complaints,
      stop,
    };
  } catch (error) {
    // PHP says what is wrong there and not to its caller.
    console.error(complaints());
    await stop();
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const packages = lacking();
  if (packages.length > 0) {
    console.error(`Lacking: apt-get install --no-install-recommends ${packages.join(' ')}`);
    process.exit(1);
  }
  const wordpress = await startWordPress({ port: Number(process.env.PORT ?? 8010) });
  for (const address of Object.values(wordpress.posts)) console.log(address);
  console.log(`\n${wordpress.url}/wp-admin/   admin/admin and author/author   (Ctrl+C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void wordpress.stop().then(() => process.exit(0)));
}
