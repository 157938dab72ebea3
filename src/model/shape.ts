// Knows how the shape of data is written down once, so that types, validation and JSON Schema can be read from it.
//
// Not a validator library: one that was measured (valibot) took 1.9 kB of its own beside the walks in accept.ts and
// check.ts, which are needed with it too, for problems of the branch that was meant, all unknown fields at once, and
// bounded work. A page with a document loads the shapes; what is said when a value does not fit, by its kind, is in
// explain.ts, which it loads only when there is something to say.

/** The shape of a `T`. */
export interface Shape<T = unknown> {
  type: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'record' | 'union';
  /** What kind of such values stand there, where not all do. */
  kind?: string | undefined;
  /** It may be left out. */
  optional?: boolean;
  /** Of a string: its pattern. */
  pattern?: RegExp | undefined;
  /** Of a string: what a pattern cannot say. False, or an error thrown, for what is not allowed. */
  valid?: ((value: string) => unknown) | undefined;
  /** Of a string: it is inline text. */
  inline?: boolean;
  /** The only values allowed. */
  values?: readonly unknown[];
  /** The least number, or the least length of a list. */
  least?: number | undefined;
  /** Of an object: its fields. */
  fields?: Record<string, Shape>;
  /** Of an object: at least one of these fields is there. */
  some?: readonly string[] | undefined;
  /** Of a record: its keys. */
  key?: Shape<string>;
  /** Of a list or a record: what it holds. */
  item?: Shape;
  /** Of a union: its branches. No two have one type, but for objects that a field `type` tells apart. */
  branches?: readonly Shape[];
  /** Never there: it carries the type. */
  readonly of?: T;
}

type Fields = Record<string, Shape>;
type Optional<T> = Shape<T> & { optional: true };
type Flat<T> = { [K in keyof T]: T[K] };

/** The type of the data that has the shape. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

type ObjectOf<F> = Flat<
  { [K in keyof F as F[K] extends { optional: true } ? never : K]: Infer<F[K]> } & {
    [K in keyof F as F[K] extends { optional: true } ? K : never]?: Infer<F[K]> | undefined;
  }
>;

export const string = (
  kind?: string,
  pattern?: RegExp,
  valid?: (value: string) => unknown,
): Shape<string> => ({ type: 'string', kind, pattern, valid });

export const number = (kind?: string, least?: number): Shape<number> => ({ type: 'number', kind, least });

export const boolean = (): Shape<boolean> => ({ type: 'boolean' });

export const oneOf = <const V extends readonly string[]>(...values: V): Shape<V[number]> => ({
  type: 'string',
  values,
});

/** A list. One of a kind holds at least one item. */
export const array = <T>(item: Shape<T>, kind?: string): Shape<T[]> => ({
  type: 'array',
  item,
  kind,
  least: kind ? 1 : undefined,
});

export const object = <const F extends Fields>(
  fields: F,
  some?: readonly (keyof F & string)[],
): Shape<ObjectOf<F>> => ({
  type: 'object',
  fields,
  some,
});

export const record = <T>(key: Shape<string>, item: Shape<T>): Shape<Record<string, T>> => ({
  type: 'record',
  key,
  item,
});

export const union = <const B extends readonly Shape[]>(...branches: B): Shape<Infer<B[number]>> => ({
  type: 'union',
  branches,
});

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ ...shape, optional: true });
