// Knows how a note is opened in its place by one listener: what a site without a library writes. Used by Preact's and React's pages.
export function openNotesIn(root) {
  root.addEventListener('click', (event) => {
    const reference = event.target.closest?.('.ref');
    const note = reference && document.getElementById(reference.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    const open = document.createElement('div');
    open.className = 'note-open';
    open.popover = 'auto';
    open.append(...note.cloneNode(true).childNodes);
    open.querySelector('.back')?.remove();
    open.addEventListener('toggle', ({ newState }) => newState === 'closed' && open.remove());
    reference.parentNode.append(open);
    open.showPopover({ source: reference });
  });
}
