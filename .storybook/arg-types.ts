// Knows how custom-elements.json becomes the tables of a docs page, each thing once, and which control an attribute has.
// Knows no element by name.
import type { ArgTypes, InputType } from 'storybook/internal/types';
import manifest from '../dist/custom-elements.json';

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Member extends Named {
  kind: 'field' | 'method';
  static?: boolean;
  attribute?: string;
  parameters?: Named[];
  return?: { type: { text: string } };
}
interface Declaration extends Named {
  tagName?: string;
  members?: Member[];
  attributes?: (Named & { fieldName?: string })[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

const elements = (manifest as unknown as { modules: { declarations?: Declaration[] }[] }).modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);
const find = (tag: string) => elements.find(({ tagName }) => tagName === tag);

/** That an attribute may be absent is true of every one, and says nothing. */
const typeOf = ({ type }: Named) => type?.text.replace(/ \| (null|undefined)\b/g, '') ?? '';

function controlOf(type: string): Pick<InputType, 'control' | 'options'> {
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (options.length > 0) return { control: { type: 'select' }, options };
  if (type === 'boolean' || type === 'number') return { control: { type } };
  return { control: { type: type === 'string' ? 'text' : 'object' } };
}

/** In one paragraph. */
const text = (description = '') => description.replace(/\s*\n\s*/g, ' ');

function row(item: Named, category: string, type = typeOf(item), name = item.name) {
  return {
    name,
    description: text(item.description),
    table: {
      category,
      ...(type && { type: { summary: type } }),
      ...(item.default && { defaultValue: { summary: item.default.replace(/^'(.*)'$/, '"$1"') } }),
    },
  };
}
const still = { control: false as const };

/** What there is to be told of an element. The keys of attributes and of properties without one are the names of stories’ args. */
export function extractArgTypes(tag: string): ArgTypes {
  const element = find(tag);
  if (!element) return {};
  const {
    members = [],
    attributes = [],
    slots = [],
    events = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const rows: ArgTypes = {};
  for (const one of attributes) {
    const member = members.find(({ name }) => name === one.fieldName);
    const description = [
      one.description,
      ...(member && member.name !== one.name ? [`As a property: \`${member.name}\`.`] : []),
    ].join(' ');
    const type = typeOf(one);
    rows[one.name] = {
      ...row(
        { ...one, description, ...(member?.default && { default: member.default }) },
        'Attributes',
        type,
      ),
      ...controlOf(type),
    };
  }
  for (const one of members.filter(({ kind, attribute }) => kind === 'field' && !attribute))
    rows[one.name] = one.static
      ? { ...row(one, 'Properties', typeOf(one), `${element.name}.${one.name}`), ...still }
      : { ...row(one, 'Properties'), ...controlOf(typeOf(one)) };
  for (const one of members.filter(({ kind }) => kind === 'method')) {
    const given = (one.parameters ?? []).map(({ name, default: value }) => (value ? `${name}?` : name));
    const call = `${one.static ? `${element.name}.` : ''}${one.name}(${given.join(', ')})`;
    rows[`${one.name}()`] = {
      ...row(one, 'Methods', one.return?.type.text.replace(/^void$/, ''), call),
      ...still,
    };
  }
  for (const one of slots)
    rows[`slot ${one.name}`] = { ...row(one, 'Slots', '', one.name || 'between the tags'), ...still };
  for (const one of events) rows[`event ${one.name}`] = { ...row(one, 'Events'), ...still };
  for (const one of cssProperties) rows[one.name] = { ...row(one, 'Custom properties'), ...still };
  for (const one of cssParts) rows[`part ${one.name}`] = { ...row(one, 'Parts'), ...still };
  return rows;
}

export const extractComponentDescription = (tag: string) => find(tag)?.description ?? '';
