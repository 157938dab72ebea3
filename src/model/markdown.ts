// Knows Markdown's inline syntax, by way of a parser; the one file that imports it, loaded when a text needs it.
import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';
import { parseInline, splitNotes, type Inline, type MarkdownParser } from './inline.js';
import { safeUrl } from './url.js';

/** How deep emphasis may lie in emphasis; what lies deeper is shown as it was typed. */
const DEEPEST = 16;

/**
 * Characters that may be searched in vain for the end of an emphasis: so many, and so many more for each character of
 * the text. The search is quadratic in texts made to be slow; no text that is meant to be read comes near.
 */
const SEARCHED = 100_000;
const SEARCHED_EACH = 10;

class InlineTokenizer extends Tokenizer {
  #left: number;
  #depth = 0;

  constructor(length: number) {
    super();
    this.#left = SEARCHED + length * SEARCHED_EACH;
  }

  // Raw HTML is words. Taken as a tag it would also change how the text after it is read.
  override tag(src: string): Tokens.Tag | undefined {
    const raw = this.rules.inline.tag.exec(src)?.[0];
    return raw ? ({ type: 'text', raw, text: raw } as unknown as Tokens.Tag) : undefined;
  }

  override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    if (this.#left <= 0 || this.#depth >= DEEPEST || !/^(?:\*+[^\s*]|_+[^\s_])/.test(src)) return undefined;
    this.#depth++;
    const token = super.emStrong(src, masked, before);
    this.#depth--;
    this.#left -= token ? token.raw.length : src.length;
    return token;
  }
}

/** Words come as they were typed: no HTML is read, and no character reference (`&amp;`) either. */
export const parseMarkdown: MarkdownParser = (text) => {
  const parts = splitNotes(text.replace(/\r\n?/g, '\n'));
  const keys = parts.filter((_, i) => i % 2);
  const words = parts.filter((_, i) => !(i % 2));

  // While the parser reads, a character that the text does not hold stands for each note: a punctuation mark, as the
  // brackets of `[^id]` are, since that decides where emphasis may begin and end.
  let standIn = '';
  for (let code = 0x2e00; code < 0x2e2f && !standIn; code++) {
    const mark = String.fromCharCode(code);
    if (!text.includes(mark)) standIn = mark;
  }
  if (!standIn) return parseInline(text);

  const source = words.join(standIn);
  const lexer = new Lexer({ gfm: false, tokenizer: new InlineTokenizer(source.length) });
  let next = 0;
  const restored = (part: string) => part.replaceAll(standIn, () => `[^${keys[next++] ?? ''}]`);

  return nodes(lexer.inlineTokens(source), false);

  function nodes(tokens: readonly Token[], inLink: boolean): Inline[] {
    const result: Inline[] = [];
    for (const token of tokens) for (const node of read(token, inLink)) add(result, node);
    return result;
  }

  function read(token: Tokens.Generic, inLink: boolean): Inline[] {
    switch (token.type) {
      case 'em':
        return [{ type: 'emphasis', children: nodes(token.tokens ?? [], inLink) }];
      case 'strong':
        return [{ type: 'strong', children: nodes(token.tokens ?? [], inLink) }];
      case 'codespan':
        return [{ type: 'code', text: restored(token['text'] as string) }];
      case 'br':
        return [{ type: 'break' }];
      case 'link':
      case 'image':
        return link(token as unknown as Tokens.Link | Tokens.Image, inLink);
      default:
        return (token.type === 'escape' ? (token['text'] as string) : token.raw)
          .split(standIn)
          .flatMap((part, i): Inline[] => [
            ...(i ? [{ type: 'note' as const, key: keys[next++] ?? '' }] : []),
            ...(part ? [{ type: 'text' as const, text: part }] : []),
          ]);
    }
  }

  // A picture cannot stand in inline text: its description does, and leads to it.
  function link(token: Tokens.Link | Tokens.Image, inLink: boolean): Inline[] {
    const children = nodes(token.tokens, true);
    const target = restored(token.href);
    const url = safeUrl(target.replaceAll(' ', '%20'));
    const title = token.title ? restored(token.title) : '';
    if (!children.length && target) children.push({ type: 'text', text: target });
    if (inLink || url === undefined) return children;
    return aroundNotes(children, (words) => ({
      type: 'link',
      url,
      ...(title && { title }),
      children: words,
    }));
  }
};

const add = (result: Inline[], node: Inline) => {
  const last = result.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.text += node.text;
  else result.push(node);
};

/** Wraps what stands before, between and after notes: a reference to a note is a link, and links never nest. */
function aroundNotes(nodes: readonly Inline[], wrap: (words: Inline[]) => Inline): Inline[] {
  const result: Inline[] = [];
  let words: Inline[] = [];
  const flush = () => {
    if (words.length) result.push(wrap(words));
    words = [];
  };
  for (const node of nodes) {
    const pieces =
      'children' in node ? aroundNotes(node.children, (children) => ({ ...node, children })) : [node];
    for (const piece of pieces) {
      if (piece.type === 'note') {
        flush();
        result.push(piece);
      } else words.push(piece);
    }
  }
  flush();
  return result;
}
