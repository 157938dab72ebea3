// Knows how to measure the contrast of what is shown, as WCAG 2.2 defines it: every text against what lies under it.
// Knows nothing of themes.

type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
const known = new Map<string, Colour>();

/** Any colour that a computed style may hold, in sRGB: what the engine itself paints. */
export function colour(css: string): Colour {
  let result = known.get(css);
  if (!result) {
    // A colour that the canvas does not know would leave the one before.
    canvas.fillStyle = '#010203';
    canvas.fillStyle = css;
    if (canvas.fillStyle === '#010203') throw new Error(`no colour: ${css}`);
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(css, (result = [red, green, blue, alpha / 255]));
  }
  return result;
}

const over = ([r, g, b, alpha]: Colour, [R, G, B, A]: Colour): Colour => {
  const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mix(r, R), mix(g, G), mix(b, B), A];
};

function luminance([r, g, b]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

export function ratio(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Through shadow roots and slots, as it is painted. */
const parentOf = (node: Node): Element | null => {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
};

/** What lies under the text of an element. (No picture lies under any; one would make the answer worthless.) */
export function ground(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at instanceof Element; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') throw new Error(`a picture under the text: ${at.outerHTML.slice(0, 80)}`);
    layers.push(colour(backgroundColor));
    if (layers.at(-1)![3] === 1) break;
  }
  return layers.reduceRight<Colour>((lower, upper) => over(upper, lower), [255, 255, 255, 1]);
}

export interface Poor {
  text: string;
  ratio: number;
  wanted: number;
}

const isLarge = ({ fontSize, fontWeight }: CSSStyleDeclaration) =>
  parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);

/** All text in the root, markers of lists with it, that has less contrast than is asked for; and how many were looked at. */
export function poorText(root: Element, small: number, large: number): { looked: number; poor: Poor[] } {
  let looked = 0;
  const poor: Poor[] = [];
  const look = (element: Element, text: string, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    const under = ground(element);
    const found = ratio(over(colour(style.color), under), under);
    const wanted = isLarge(style) ? large : small;
    looked++;
    if (found < wanted - 0.005)
      poor.push({
        text: `${pseudo ?? element.localName}: ${text.trim()}`.slice(0, 60),
        ratio: found,
        wanted,
      });
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      const parent = parentOf(node)!;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.data.trim() && range.getClientRects().length) look(parent, node.data);
      return;
    }
    if (!(node instanceof Element) || node.matches('script,style,template')) return;
    if (getComputedStyle(node).opacity !== '1') throw new Error(`not opaque: ${node.outerHTML.slice(0, 80)}`);
    if (node.localName === 'li' && getComputedStyle(node).display === 'list-item')
      look(node, node.textContent, '::marker');
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    for (const child of slotted.length ? slotted : (node.shadowRoot ?? node).childNodes) walk(child);
  };
  walk(root);
  return { looked, poor };
}
