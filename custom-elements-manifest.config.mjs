// Knows how dist/custom-elements.json is made from the sources' JSDoc (public API only, with the paths that are published),
// and which files for editors and type checkers are made from it.
import { readFileSync, writeFileSync } from 'node:fs';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypes } from './scripts/jsx-types.mjs';

/** What Lit calls, and what tells one copy of the package from another. */
const ours = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'createRenderRoot'],
  ...['update', 'getUpdateComplete', 'observedAttributes', 'properties', 'tag', 'version'],
]);

/** Private, protected, internal and #private members are nobody's business (Storybook would list them). */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const declaration = moduleDoc.declarations?.find((one) => one.name === node.name.getText());
    if (!declaration) return;
    // The analyzer knows no @internal, and takes `this.internals.role = …` for a member of the class.
    const isInternal = (member) =>
      ts.getJSDocTags(member).some((tag) => tag.tagName.getText() === 'internal');
    const declared = new Set(
      node.members.filter((member) => !isInternal(member)).map((member) => member.name?.getText()),
    );
    declaration.members = declaration.members?.filter((member) => declared.has(member.name));
    declaration.attributes = declaration.attributes?.filter(
      (one) => !one.fieldName || declared.has(one.fieldName),
    );
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap((module) => module.declarations ?? [])) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#') && !ours.has(name),
      );
      // What the analyzer reads off a call of dispatchEvent has no name.
      declaration.events = declaration.events?.filter(({ name }) => name);
      for (const { type } of declaration.members ?? [])
        if (type) type.text = [...new Set(type.text.split(' | '))].join(' | ');
      // (Of a class of the platform's it says that it lies in our module.)
      if (declaration.superclass?.name === 'Event')
        declaration.superclass = { name: 'Event', package: 'global:' };
    }
  },
};

/**
 * Of the modules, those that someone imports: the elements, each with what defines it, and the events. What elements share
 * among themselves stays unsaid: what they have from it stands in each of them.
 */
const publicModules = {
  name: 'public-modules',
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    const elements = modules.filter((module) => module.declarations?.some((one) => one.tagName));
    for (const { path, declarations } of elements) {
      for (const element of declarations) {
        element.superclass = { name: 'ReactiveElement', package: '@lit/reactive-element' };
        for (const member of element.members ?? []) delete member.inheritedFrom;
        // No call that the analyzer knows says it: `X.define()` does.
        const definition = modules.find((one) => one.path === path.replace(/[^/]+$/, 'define.ts'));
        definition.exports = [
          {
            kind: 'custom-element-definition',
            name: element.tagName,
            declaration: { name: element.name, module: path },
          },
        ];
      }
    }
    customElementsManifest.modules = modules.filter(
      ({ path, exports }) =>
        elements.some((one) => one.path === path) ||
        exports?.some(({ kind }) => kind === 'custom-element-definition') ||
        /events?\.ts$/.test(path),
    );
  },
};

/** src/x.ts becomes dist/x.js in every path, so that whoever installs the package can resolve it. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const walk = (value) => {
      for (const [key, inner] of Object.entries(value ?? {})) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string')
          value[key] = inner.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
        else if (inner && typeof inner === 'object') walk(inner);
      }
    };
    walk(customElementsManifest.modules);
  },
};

/** The files for editors list by name what goes for any element: what two elements say of a name stands in one entry. */
const oneEntryAName = {
  name: 'one-entry-a-name',
  packageLinkPhase() {
    const merge = (list) =>
      [...new Set(list.map(({ name }) => name))].map((name) => {
        const entries = list.filter((one) => one.name === name);
        const said = new Set(entries.map(({ description }) => description));
        return { ...entries[0], description: [...said].join('\n\n') };
      });
    for (const [file, place] of [
      ['dist/vscode.css-custom-data.json', (data) => data],
      ['dist/web-types.json', (data) => data.contributions.css],
    ]) {
      const data = JSON.parse(readFileSync(file, 'utf8'));
      place(data).properties = merge(place(data).properties);
      writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
    }
  },
};

// What a tag's tooltip is to say: what is written between the tags and what happens. (Methods are not called in markup;
// custom properties have an entry of their own in the file for stylesheets.)
const tooltip = { hideMethodDocs: true, hideCssPropertiesDocs: true, hideLogs: true };

export default {
  globs: ['src/elements/*.ts', 'src/elements/*/*.ts', 'src/events.ts', 'src/error-event.ts'],
  exclude: ['src/**/*.styles.ts', 'src/elements/*/complete-*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false, // it would rewrite package.json on every run
  plugins: [
    publicOnly,
    publicModules,
    publishedPaths,
    customElementVsCodePlugin({
      ...tooltip,
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({
      ...tooltip,
      outdir: 'dist',
      webTypesFileName: 'web-types.json',
      packageJson: false,
    }),
    oneEntryAName,
    jsxTypes({ outdir: 'dist/jsx' }),
  ],
};
