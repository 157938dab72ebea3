// Knows how the elements' types for JSX are made from the manifest: for React, Preact and Solid, each in a module that adds
// them to the framework's own. Knows no element by name. (What a property holds is asked of its class, so that nothing is
// said twice; the descriptions are the docstrings.)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path/posix';

/** Each framework: the module that it keeps its JSX in, what any element takes, and how it spells an event's handler. */
const frameworks = {
  react: {
    module: 'react',
    imports: `import type { HTMLAttributes, RefAttributes } from 'react';`,
    any: (element) => `HTMLAttributes<${element}> & RefAttributes<${element}>`,
    handler: (event) => `on${event}`,
  },
  preact: {
    module: 'preact',
    imports: `import type { JSX } from 'preact';`,
    any: (element) => `JSX.HTMLAttributes<${element}>`,
    handler: (event) => `on${event}`,
  },
  solid: {
    module: 'solid-js',
    imports: `import type { JSX } from 'solid-js';`,
    any: (element) => `JSX.HTMLAttributes<${element}>`,
    handler: (event) => `on:${event}`,
  },
};

const comment = (text, indent) =>
  `${indent}/**\n${text
    .trim()
    .split('\n')
    .map((line) => `${indent} * ${line}`.trimEnd())
    .join('\n')}\n${indent} */\n`;

/** What an element takes by name, beside what any element takes. */
function props({ name, members = [], attributes = [], events = [] }, { handler }) {
  const fields = members.filter((one) => one.kind === 'field' && !one.static && !one.readonly);
  const entries = [
    ...fields.map((one) => [one.name, `${name}['${one.name}']`, one.description]),
    // An attribute is text: what is spelled as its property is, is that property to all three.
    ...attributes
      .filter((one) => !fields.some((field) => field.name === one.name))
      .map((one) => [
        one.name,
        /\b(boolean|number)\b/.exec(one.type?.text)?.[0] ?? 'string',
        one.description,
      ]),
    ...events.map((one) => [handler(one.name), `((event: ${one.type.text}) => void)`, one.description]),
  ];
  return entries
    .map(([key, type, text]) => `${comment(text ?? '', '    ')}    '${key}'?: ${type} | undefined;\n`)
    .join('');
}

function typesFor(framework, modules, outdir) {
  const { module, imports, any } = framework;
  const elements = modules.flatMap(({ path, declarations = [] }) =>
    declarations.filter((one) => one.tagName).map((one) => ({ path, ...one })),
  );
  const from = (path) => relative(outdir, path);
  const named = (names, path) => `import type { ${names.join(', ')} } from '${from(path)}';`;
  const events = modules
    .filter(({ declarations = [] }) =>
      declarations.some((one) =>
        elements.some((element) => element.events?.some((event) => event.type.text === one.name)),
      ),
    )
    .map(({ path, declarations }) =>
      named(
        declarations.map((one) => one.name),
        path,
      ),
    );
  return `${[imports, ...elements.map(({ name, path }) => named([name], path)), ...events].join('\n')}

/** What each element takes in JSX, by its tag. */
export interface ThreePointsElements {
${elements
  .map(
    (element) =>
      `${comment(element.description, '  ')}  '${element.tagName}': Omit<${any(element.name)}, keyof ${element.name}Props> & ${element.name}Props;\n`,
  )
  .join('')}}

${elements.map((element) => `export interface ${element.name}Props {\n${props(element, framework).replace(/^ {2}/gm, '')}}\n`).join('\n')}
declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends ThreePointsElements {}
  }
}
`;
}

/** A plugin of the manifest's analyzer, to come last: writes x.d.ts for each framework, and a module with nothing in it. */
export const jsxTypes = ({ outdir }) => ({
  name: 'jsx-types',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    mkdirSync(outdir, { recursive: true });
    for (const [name, framework] of Object.entries(frameworks)) {
      writeFileSync(join(outdir, `${name}.d.ts`), typesFor(framework, modules, outdir));
      writeFileSync(join(outdir, `${name}.js`), 'export {};\n');
    }
  },
});
