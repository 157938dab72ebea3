// Knows what is being worked on: the text, what it says, the settings, where they came from, and the draft that is kept of them.
// Knows nothing of how they are shown.
import { readJson, type Problem } from '../../src/cli/read-json.js';
import type { ThreePointsDocument } from '../../src/model/schema.js';
import { toDocument } from '../documents.js';
import { dropDraft, readDraft, saveDraft } from './draft.js';
import { EXAMPLES } from './examples.js';
import { DEFAULTS, type Settings } from './settings.js';
import { fromFragment, type Shared } from './share.js';

/** How long an author pauses before the text is read, in milliseconds. */
const PAUSE = 120;

export class Workspace {
  text = '';
  settings = DEFAULTS;
  /** The text that the problems are of. */
  read = '';
  problems: readonly Problem[] = [];
  /** Whether the text is a document; the last that was one stays. */
  holds = false;
  document: ThreePointsDocument | undefined;
  /** The same, with the examples' pictures at their addresses in Storybook. */
  shown: ThreePointsDocument | undefined;
  /** A draft of this tab that a link has taken the place of. */
  kept: Shared | undefined;
  /** What has been done, or why it could not be. */
  said = '';

  readonly #changed: () => void;
  #draft: string | undefined;
  #origin: Shared = { text: EXAMPLES[0].text, settings: DEFAULTS };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #good: ThreePointsDocument | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins with the link's document if there is a link, else with the tab's draft, else with an example. */
  async begin(draft: string | undefined, fragment: string | undefined): Promise<void> {
    this.#draft = draft;
    const found = draft === undefined ? undefined : readDraft(draft);
    this.#put(found ?? this.#origin);
    if (fragment === undefined) return;
    await this.openLink(fragment);
  }

  /** Opens a link. What was written here before can be brought back; what cannot be opened changes nothing. */
  async openLink(fragment: string): Promise<void> {
    const before = { text: this.text, settings: this.settings };
    const isOwn = before.text !== this.#origin.text;
    try {
      const shared = await fromFragment(fragment);
      if (isOwn && shared.text !== before.text) this.kept = before;
      this.#origin = shared;
      this.#put(shared);
      this.say('Opened from the link. It stays on this device.');
    } catch (reason) {
      this.say((reason as Error).message);
    }
  }

  bringBack(): void {
    const { kept } = this;
    this.kept = undefined;
    if (kept) this.#put(kept);
    this.#save();
    this.say('Your draft is back.');
  }

  /** Starts from another text, with the settings as they are. */
  start(text: string, said: string): void {
    this.#origin = { text, settings: DEFAULTS };
    this.#put({ text, settings: this.settings });
    this.#save();
    this.say(said);
  }

  /** Goes back to what was opened last. */
  reset(): void {
    this.#put(this.#origin);
    if (this.#draft !== undefined) dropDraft(this.#draft);
    this.say('As it was at first. Undo in the editor brings your text back.');
  }

  /** Takes what an author has typed; it is read when they pause. */
  type(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.said = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), PAUSE);
    this.#save();
  }

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    if ('lang' in settings) this.#show();
    this.#save();
    this.#changed();
  }

  say(words: string): void {
    this.said = words;
    this.#changed();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #put({ text, settings }: Shared): void {
    clearTimeout(this.#timer);
    this.text = text.replace(/\r\n?/g, '\n'); // as the editor counts
    this.settings = settings;
    this.#good = undefined;
    this.#read();
  }

  #read(): void {
    const { document, problems } = readJson(this.text);
    this.read = this.text;
    this.problems = problems;
    this.holds = !!document;
    if (document) this.#good = document;
    this.#show();
    this.#changed();
  }

  #show(): void {
    const { lang } = this.settings;
    this.document = this.#good && lang ? { ...this.#good, lang } : this.#good;
    this.shown = this.document && toDocument(this.document);
  }

  #save(): void {
    if (this.#draft !== undefined) saveDraft(this.#draft, { text: this.text, settings: this.settings });
  }
}
