// Knows how the play of a story hears what is copied: no test may read the clipboard that a browser has. Knows no element.

/** Listens to what is copied as text while work is done; the clipboard is the browser's again afterwards. */
export async function copied(work: () => Promise<unknown>): Promise<string[]> {
  const heard: Promise<string>[] = [];
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => void heard.push(Promise.resolve(text)),
      write: async (items: ClipboardItem[]) => {
        for (const item of items) heard.push(item.getType('text/plain').then((blob) => blob.text()));
      },
    },
  });
  try {
    await work();
    return await Promise.all(heard);
  } finally {
    if (own) Object.defineProperty(navigator, 'clipboard', own);
    else Reflect.deleteProperty(navigator, 'clipboard');
  }
}
