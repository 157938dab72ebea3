// Knows how dist/custom-elements.json is made from the sources' JSDoc: public API only, with the paths that are published.

/** Private, protected, internal and #private members are nobody's business (Storybook would list them). */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ ts, node, moduleDoc }) {
    // The analyzer knows no @internal: remember the member names that carry it, class by class.
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const declaration = moduleDoc.declarations?.find((one) => one.name === node.name.getText());
    if (!declaration) return;
    const internal = node.members
      .filter((member) => ts.getJSDocTags(member).some((tag) => tag.tagName.getText() === 'internal'))
      .map((member) => member.name?.getText());
    declaration.members = declaration.members?.filter((member) => !internal.includes(member.name));
    declaration.attributes = declaration.attributes?.filter((one) => !internal.includes(one.fieldName));
  },
  packageLinkPhase({ customElementsManifest }) {
    const reactive =
      /^(connectedCallback|disconnectedCallback|attributeChangedCallback|adoptedCallback|createRenderRoot|render|update|updated|willUpdate|firstUpdated|shouldUpdate|scheduleUpdate|getUpdateComplete|styles|properties)$/;
    for (const module of customElementsManifest.modules) {
      // `customElements.define(tag, this)` in a shared base names no element.
      module.exports = module.exports?.filter((one) => !one.declaration?.name?.startsWith('anonymous_'));
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          (member) =>
            (member.privacy ?? 'public') === 'public' &&
            !member.name.startsWith('#') &&
            !reactive.test(member.name),
        );
      }
    }
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

export default {
  globs: ['src/elements/**/*.ts', 'src/events.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false, // it would rewrite package.json on every run
  plugins: [publicOnly, publishedPaths],
};
