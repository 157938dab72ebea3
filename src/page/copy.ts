// Knows how words get to the clipboard, with or without the newer interface. Knows nothing of summaries.

/** Copies a text, and the same as HTML if there is one; false where the browser does not let the page. */
export async function copy(text: string, html?: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    // A page without TLS has no clipboard, an older browser no items: the event does for both.
    if (!html) await clipboard.writeText(text);
    else
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text), 'text/html': blob(html, 'html') }),
      ]);
    return true;
  } catch {
    return copyByEvent(text, html);
  }
}

const blob = (text: string, type = 'plain') => new Blob([text], { type: `text/${type}` });

function copyByEvent(text: string, html?: string): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    clipboardData.setData('text/plain', text);
    if (html) clipboardData.setData('text/html', html);
    event.preventDefault();
    // The page may have words of its own to add to what readers copy.
    event.stopImmediatePropagation();
    done = true;
  };
  addEventListener('copy', onCopy, true);
  document.execCommand('copy');
  removeEventListener('copy', onCopy, true);
  return done;
}
