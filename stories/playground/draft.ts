// Knows how what is being written is kept for this tab, so that a reload or a look at another story does not cost it. It ends
// with the tab. A browser that lets a page keep nothing is no reason to stop.
import { readSettings } from './settings.js';
import type { Shared } from './share.js';

export function saveDraft(key: string, draft: Shared): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // full, or forbidden
  }
}

export function readDraft(key: string): Shared | undefined {
  try {
    const { text, settings } = Object(JSON.parse(sessionStorage.getItem(key) ?? 'null')) as Record<
      string,
      unknown
    >;
    return typeof text === 'string' ? { text, settings: readSettings(settings) } : undefined;
  } catch {
    return undefined;
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // nothing is kept there
  }
}
