// Knows how the elements' types for frameworks are made from the manifest: for the JSX of React, Preact and Solid, for the
// templates of Vue (and its JSX) and of Svelte, each in a module that adds them to the framework's own. Knows no element by name. (What a property holds is asked of its class, so that nothing is
// said twice; the descriptions are the docstrings.)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path/posix';

/** Adds what each element takes to the JSX of a module. */
const toJsx = (module) => `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends ThreePointsElements {}
  }
}
`;

/** Each framework: what is imported, what any element takes, how it spells an event's handler, and where all is added. */
const frameworks = {
  react: {
    imports: `import type { HTMLAttributes, RefAttributes } from 'react';`,
    any: (element) => `HTMLAttributes<${element}> & RefAttributes<${element}>`,
    handler: (event) => `on${event}`,
    adds: toJsx('react'),
  },
  preact: {
    imports: `import type { JSX } from 'preact';`,
    any: (element) => `JSX.HTMLAttributes<${element}>`,
    handler: (event) => `on${event}`,
    adds: toJsx('preact'),
  },
  solid: {
    imports: `import type { JSX } from 'solid-js';`,
    any: (element) => `JSX.HTMLAttributes<${element}>`,
    handler: (event) => `on:${event}`,
    // It makes `headingLevel` of heading-level, and `headinglevel` of headingLevel.
    property: ({ name, attribute }) => attribute ?? name,
    adds: toJsx('solid-js'),
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps, ReservedProps } from 'vue';`,
    any: () => `HTMLAttributes & ReservedProps`,
    // In a template it is @three-points-ready, which Vue takes for this.
    handler: (event) => `on${event.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase())}`,
    // To Vue's checker every tag that is not HTML's is a component: something to be made, which says its props.
    adds: (elements) => `declare module 'vue' {
  interface GlobalComponents {
${elements
  .map(
    ({ name, tagName }) =>
      `    '${tagName}': new () => ${name} & { $props: ThreePointsElements['${tagName}'] & PublicProps };\n`,
  )
  .join('')}  }
}
${toJsx('vue/jsx-runtime')}`,
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    any: (element) => `HTMLAttributes<${element}>`,
    handler: (event) => `on${event}`,
    adds: `declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ThreePointsElements {}
}
`,
  },
};

const comment = (text, indent) =>
  `${indent}/**\n${text
    .trim()
    .split('\n')
    .map((line) => `${indent} * ${line}`.trimEnd())
    .join('\n')}\n${indent} */\n`;

/** What an element takes by name, beside what any element takes. */
function props(
  { name, members = [], attributes = [], events = [] },
  { handler, property = ({ name }) => name },
) {
  const fields = members.filter((one) => one.kind === 'field' && !one.static && !one.readonly);
  const entries = [
    ...fields.map((one) => [property(one), `${name}['${one.name}']`, one.description]),
    // An attribute is text: what is spelled as its property is, is that property to all of them.
    ...attributes
      .filter((one) => !fields.some((field) => property(field) === one.name))
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
  const { imports, any, adds } = framework;
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

/** What each element takes, by its tag. */
export interface ThreePointsElements {
${elements
  .map(
    (element) =>
      `${comment(element.description, '  ')}  '${element.tagName}': Omit<${any(element.name)}, keyof ${element.name}Props> & ${element.name}Props;\n`,
  )
  .join('')}}

${elements.map((element) => `export interface ${element.name}Props {\n${props(element, framework).replace(/^ {2}/gm, '')}}\n`).join('\n')}
${typeof adds === 'string' ? adds : adds(elements)}`;
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
