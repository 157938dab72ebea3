// Knows the names that the build replaces by constants.

/** True in the development build, the tests and the demo's dev server; false in every published production file. */
declare const __DEV__: boolean;
/** The package's version. */
declare const __VERSION__: string;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
