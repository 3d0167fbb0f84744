/** One name for a story across sources. */
export function storyKey({
  source,
  story,
}: {
  readonly source: string;
  readonly story: number;
}): string {
  return `${story}\u0000${source}`;
}
