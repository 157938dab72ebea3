// Knows how the shape of data is written down once, so that types, validation and JSON Schema can be read from it.
//
// Not a validator library: one that was measured (valibot) took 1.9 kB of its own beside the walk in validate.ts, which
// is needed with it too, for problems of the branch that was meant, all unknown fields at once, and bounded work.

/** The shape of a `T`. */
export interface Shape<T = unknown> {
  type: 'string' | 'number' | 'boolean' | 'array' | 'object' | 'record' | 'union';
  /** What stands there, in words that go after "expected". */
  expected: string;
  /** The code of the issue when a value of the right type is not allowed. */
  code?: string;
  /** It may be left out. */
  optional?: boolean;
  /** Of a string: its pattern. */
  pattern?: RegExp;
  /** Of a string: what a pattern cannot say. */
  valid?: (value: string) => boolean;
  /** Of a string: it is inline text. */
  inline?: boolean;
  /** The only values allowed. */
  values?: readonly unknown[];
  /** The least number, or the least length of a list. */
  least?: number;
  /** Of an object: its fields. */
  fields?: Record<string, Shape>;
  /** Of an object: at least one of these fields is there. */
  some?: readonly string[];
  /** Of a record: its keys. */
  key?: Shape<string>;
  /** Of a list or a record: what it holds. */
  item?: Shape;
  /** Of a union: its branches. No two have one type, but for objects that a field `type` tells apart. */
  branches?: readonly Shape[];
  /** Never there: it carries the type. */
  readonly of?: T;
}

type Rules = Partial<Omit<Shape, 'type' | 'of'>>;
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

export const string = (rules?: Rules): Shape<string> => ({ type: 'string', expected: 'text', ...rules });

export const number = (rules?: Rules): Shape<number> => ({ type: 'number', expected: 'a number', ...rules });

export const boolean = (): Shape<boolean> => ({ type: 'boolean', expected: 'true or false' });

export const oneOf = <const V extends readonly string[]>(...values: V): Shape<V[number]> => ({
  type: 'string',
  expected: `one of ${values.map((value) => `"${value}"`).join(', ')}`,
  code: 'option',
  values,
});

export const array = <T>(item: Shape<T>, rules?: Rules): Shape<T[]> => ({
  type: 'array',
  expected: 'a list',
  item,
  ...rules,
});

export const object = <const F extends Fields>(fields: F, rules?: Rules): Shape<ObjectOf<F>> => ({
  type: 'object',
  expected: 'a plain object',
  fields,
  ...rules,
});

export const record = <T>(key: Shape<string>, item: Shape<T>): Shape<Record<string, T>> => ({
  type: 'record',
  expected: 'a plain object',
  key,
  item,
});

export const union = <const B extends readonly Shape[]>(...branches: B): Shape<Infer<B[number]>> => ({
  type: 'union',
  expected: [...new Set(branches.map((branch) => branch.expected))].join(' or '),
  branches,
});

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ ...shape, optional: true });
