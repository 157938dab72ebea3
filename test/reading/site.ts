// Knows a small site that holds the summaries of the fixtures, and of the corpus where CORPUS names one, in every form,
// with and without the script: /full/rice.html, /json/rice.html, /short/longitude.html.
//   ?bare  without the script   ?plain  with nothing around it  ?scheme=dark  in dark colours   ?attributes=…  on the <three-points>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, staticFiles } from '../../scripts/static-files.mjs';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toHtml } from '../../src/outputs/to-html.js';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const corpus = process.env.CORPUS && existsSync(process.env.CORPUS) ? resolve(process.env.CORPUS) : undefined;

/** A summary that there is in several forms. `short` is the short form in markup, where somebody wrote one. */
export interface Sample {
  readonly name: string;
  readonly document: ThreePointsDocument;
  readonly short?: string;
}

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as ThreePointsDocument;

const fixtures: Sample[] = readdirSync(folder('test/fixtures'))
  .filter((name) => name.endsWith('.json'))
  .map((file) => ({ name: file.replace('.json', ''), document: json(folder(`test/fixtures/${file}`)) }));
const longitude: Sample = {
  name: 'longitude',
  document: json(folder('test/pages/longitude.json')),
  short: /<three-points>[^]*<\/three-points>/.exec(read(folder('test/pages/short.html')))![0],
};

/** The project's own summaries. */
const own: readonly Sample[] = [longitude, ...fixtures];
/** The real post, which is not in the repository. */
export const post: Sample | undefined = corpus
  ? {
      name: 'post',
      document: json(`${corpus}/three-points-series-1.json`),
      short: read(`${corpus}/three-points-series-1.elements.html`),
    }
  : undefined;
export const samples: readonly Sample[] = [...own, ...(post ? [post] : [])];
/** What a run without the post has to say of itself. */
export const withoutPost = post ? [] : ['not run on the real post: CORPUS names no folder that holds it'];

export const sample = (name: string): Sample => samples.find((one) => one.name === name)!;

/** The full form as text, as a server would write it. */
export const fullForm = ({ document }: Sample): string => toHtml(document);

function jsonForm({ document }: Sample, attributes = ''): string {
  const text = JSON.stringify(document).replace(/</g, '\\u003c');
  return `<three-points ${attributes}><script type="application/json">${text}</script></three-points>`;
}

interface Shell {
  /** Leaves the script out. */
  bare?: boolean;
  /** Leaves out what blogs put around a post. */
  plain?: boolean;
  /** "light" or "dark", whatever the reader's own is. */
  scheme?: string;
}

/** A page of a blog with a summary in it. */
const page = (summary: string, { bare, scheme, plain }: Shell = {}): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${scheme ?? 'light dark'}">
<title>A page of a blog</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/three-points.css">
${bare ? '' : '<script type="module" src="/dist/cdn/three-points.js"></script>'}
</head>
<body>
<p><a href="#before">A link before</a></p>
<main>
${plain ? summary : `<article class="post"><div class="entry-content">${summary}</div></article>`}
</main>
<p><a href="#after">A link after</a></p>
</body>
</html>
`;

export interface Site {
  url(path: string): string;
  close(): void;
}

export async function serveSite(): Promise<Site> {
  const files = staticFiles(
    [
      ['/dist/', folder('dist')],
      ['/pages/', folder('test/pages')],
      ['/json/images/', folder('demo/images')],
      ['/full/images/', folder('demo/images')],
    ],
    { testing: true },
  );
  const { server, port } = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const [, form, name] = /^\/(full|json|short)\/([\w-]+)\.html$/.exec(pathname) ?? [];
    if (!form) return files(request, response);
    const one = sample(name!);
    const attributes = searchParams.get('attributes') ?? '';
    const summary =
      form === 'json'
        ? jsonForm(one, attributes)
        : (form === 'full' ? fullForm(one) : one.short!).replace('<three-points', `$& ${attributes}`);
    const scheme = searchParams.get('scheme');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      page(summary, {
        bare: searchParams.has('bare'),
        plain: searchParams.has('plain'),
        ...(scheme && { scheme }),
      }),
    );
    return true;
  });
  server.unref();
  return {
    url: (path) => `http://localhost:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
