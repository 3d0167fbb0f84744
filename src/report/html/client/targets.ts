/** Brings what an address names into view, also where a filter or a disclosure hides it. */
export function openTargets(): void {
  addEventListener('hashchange', open);
  if (location.hash.length > 1) open();
}

function open(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  if (target.hidden) document.querySelector<HTMLFormElement>('#filters')?.reset();
  target.hidden = false;
  for (
    let details = target.closest('details');
    details;
    details = details.parentElement?.closest('details') ?? null
  ) {
    details.open = true;
  }
  // Parts of a long page are laid out when they come into view, so the first jump can miss.
  requestAnimationFrame(() => {
    const small = !target.matches('.part, .story, h3') && target.offsetHeight < innerHeight / 2;
    target.scrollIntoView({ block: small ? 'center' : 'start' });
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
