// Knows how to find and start the browser engines of this machine. Knows nothing of the tests.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => existsSync(file));

/** Debian keeps WebKitGTK's MiniBrowser out of PATH, in a folder that names the ABI. */
function miniBrowser() {
  for (const base of ['/usr/lib', '/usr/libexec']) {
    if (!existsSync(base)) continue;
    for (const folder of ['', ...readdirSync(base).filter((name) => name.includes('-linux-gnu'))]) {
      const inside = join(base, folder);
      for (const name of readdirSync(inside)
        .filter((one) => /^webkit2?gtk-/.test(one))
        .sort()
        .reverse()) {
        const file = join(inside, name, 'MiniBrowser');
        if (existsSync(file)) return file;
      }
    }
  }
}

/** The engines, where each is, and how to get it. CHROME_BIN, FIREFOX_BIN and MINIBROWSER_BIN override the search. */
export function findEngines() {
  const chromium =
    process.env.CHROME_BIN ?? onPath('chromium', 'chromium-browser', 'google-chrome', 'chrome');
  const firefox = process.env.FIREFOX_BIN ?? onPath('firefox-esr', 'firefox');
  const mini = process.env.MINIBROWSER_BIN ?? miniBrowser();
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  return {
    // Chromium is never lacking: where none is installed, the one inside @sparticuz/chromium is unpacked.
    chromium: { found: true, executablePath: chromium },
    firefox: { found: Boolean(firefox), executablePath: firefox, get: 'apt-get install firefox-esr' },
    webkit: {
      found: Boolean(mini && driver && xvfb),
      executablePath: mini,
      driver,
      xvfb,
      get: 'apt-get install webkit2gtk-driver xvfb',
    },
  };
}

/** The engines that a run shall use: all that there are, or those that BROWSERS names. */
export function chooseEngines(asked = process.env.BROWSERS) {
  const engines = findEngines();
  if (!asked) return Object.keys(engines).filter((name) => engines[name].found);
  const names = asked.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!engines[name])
      throw new Error(`BROWSERS: no engine "${name}"; there are ${Object.keys(engines).join(', ')}`);
    if (!engines[name].found)
      throw new Error(`BROWSERS asks for ${name}, which is not here: ${engines[name].get}`);
  }
  return names;
}

export async function chromiumPath() {
  const { executablePath } = findEngines().chromium;
  if (executablePath && existsSync(executablePath)) return executablePath;
  // Has to be set before the import: only then it unpacks libnss3 and its like too.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  return (await import('@sparticuz/chromium')).default.executablePath();
}

const tryPort = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, () => {
      const got = probe.address().port;
      probe.close(() => resolve(got));
    });
  });

/** `wanted` if it is free, otherwise any port that is. */
export const freePort = async (wanted) => (await tryPort(wanted)) ?? (await tryPort(0));

/** Starts a display and WebKit's driver, which end with this process; gives the driver's port. */
export async function startWebKitDriver() {
  const { driver, xvfb } = findEngines().webkit;
  const children = [];
  process.on('exit', () => children.forEach((child) => child.kill()));

  // Xvfb finds a free display itself and writes its number to the descriptor it is given.
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  const display = await new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });

  const port = await freePort(9120);
  children.push(
    spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display },
    }),
  );
  for (const child of children) child.unref();
  screen.stdio[3].unref?.();
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return port;
    } catch {
      // not up yet
    }
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start');
}
