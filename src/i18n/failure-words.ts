// Knows the English words of the panel that stands where a document could not be shown. They come with the first failure;
// the other languages have theirs among their words.

export const failureWords = {
  failed: 'This summary could not be shown',
  failedHint: 'For the author of this page: the document has these problems.',
};
