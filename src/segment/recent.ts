/**
 * Results of the inputs that were met last. Several rooms ask the same of one sentence, and a small
 * corpus fits in whole; of a large one all is forgotten when the budget is spent, so that memory
 * does not grow with it.
 */
export class Recent<Key, Result> {
  private readonly results = new Map<Key, Result>();
  private spent = 0;

  /** @param budget sum of the costs of what is kept */
  constructor(private readonly budget: number) {}

  get(key: Key): Result | undefined {
    return this.results.get(key);
  }

  set(key: Key, result: Result, cost: number): void {
    if (this.spent + cost > this.budget) {
      this.results.clear();
      this.spent = 0;
    }
    if (cost > this.budget) return;
    this.results.set(key, result);
    this.spent += cost;
  }
}
