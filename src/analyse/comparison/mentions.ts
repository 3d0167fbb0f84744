import type { Mention } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Source, Story, StorySentence } from '../../model/source.js';
import { stem } from '../../segment/tokens.js';
import { storyKey } from '../story-key.js';
import { dayNumber, intervalOf, type Interval } from './intervals.js';
import { MOST_QUANTITIES } from './compare.js';
import { countedHead } from './likely-measure.js';
import { synonymClass } from './lexicon.js';
import type { Omissions } from './omissions.js';
import { statementOf, type Statement } from './statement.js';

/** A sentence for comparison, with its story; read as a statement when first asked for. */
export class ReadSentence {
  /** Day of publication, see {@link dayNumber}. */
  readonly day: number | undefined;
  private known: Statement | undefined;

  constructor(
    /** Its number among those read. */
    readonly number: number,
    readonly story: Story,
    readonly sentence: StorySentence,
    private readonly omissions: Omissions,
  ) {
    this.day = dayNumber(publishedOn(story));
  }

  get statement(): Statement {
    if (this.known === undefined) {
      this.known = statementOf(this.sentence);
      if (this.known.isCut) this.omissions.note('words');
      if (this.sentence.quantities.length > MOST_QUANTITIES) this.omissions.note('figures');
    }
    return this.known;
  }
}

/** One quantity of a read sentence. */
export interface ReadMention extends Mention {
  readonly read: ReadSentence;
  /** Index into the sentence's quantities. */
  readonly index: number;
  readonly interval: Interval;
}

/** Sentences of stories, each read at most once. */
export class Reader {
  private readonly read = new Map<StorySentence, ReadSentence>();
  private readonly stories = new Map<string, Story>();

  constructor(
    sources: readonly Source[],
    private readonly omissions: Omissions,
  ) {
    for (const { stories } of sources) {
      for (const story of stories) this.stories.set(storyKey(story), story);
    }
  }

  /** The sentence, to be read; undefined where its story is unknown or it is page furniture. */
  of(sentence: StorySentence): ReadSentence | undefined {
    const known = this.read.get(sentence);
    if (known) return known;
    const story = this.stories.get(storyKey(sentence));
    return story && this.in(story, sentence);
  }

  /** The sentence of a story, to be read; undefined where it is page furniture. */
  in(story: Story, sentence: StorySentence): ReadSentence | undefined {
    const known = this.read.get(sentence);
    if (known) return known;
    if (sentence.furniture || sentence.kind === 'dateline') return undefined;
    const read = new ReadSentence(this.read.size, story, sentence, this.omissions);
    this.read.set(sentence, read);
    return read;
  }
}

/** The first day on which a story may have been published. */
export function publishedOn(story: Story): string | undefined {
  return story.published?.earliest;
}

/**
 * A read sentence's quantity with its interval; undefined where it has none, and of the day on which a
 * picture was taken.
 */
export function mentionOf(read: ReadSentence, index: number): ReadMention | undefined {
  const quantity = read.sentence.quantities[index];
  if (quantity?.kind === 'date' && read.sentence.kind === 'caption') return undefined;
  const interval = quantity && intervalOf(quantity);
  if (!quantity || !interval) return undefined;
  return { quantity, sentence: read.sentence, read, index, interval };
}

/** All mentions of all stories. */
export function allMentions(sources: readonly Source[], reader: Reader): ReadMention[] {
  const mentions: ReadMention[] = [];
  for (const { stories } of sources) {
    for (const story of stories) {
      for (const sentence of story.sentences) {
        const { length } = sentence.quantities;
        if (length === 0) continue;
        const read = reader.in(story, sentence);
        if (!read) continue;
        for (let index = 0; index < length; index++) {
          const mention = mentionOf(read, index);
          if (mention) mentions.push(mention);
        }
      }
    }
  }
  return mentions;
}

/** Mentions that count or price one head, under the name of that measure. */
export function byMeasure(
  mentions: readonly ReadMention[],
): ReadonlyMap<string, readonly ReadMention[]> {
  const measures = new Map<string, ReadMention[]>();
  for (const mention of mentions) {
    const head = countedHead(mention.quantity);
    if (head === undefined) continue;
    const key = `${mention.quantity.kind} ${mention.interval.unit} ${synonymClass(stem(head))}`;
    const list = measures.get(key);
    if (list) list.push(mention);
    else measures.set(key, [mention]);
  }
  return measures;
}

/** Orders mentions by source, story and place. */
export function compareMentions(a: Mention, b: Mention): number {
  return (
    compareStrings(a.sentence.source, b.sentence.source) ||
    a.sentence.story - b.sentence.story ||
    a.sentence.start - b.sentence.start ||
    a.quantity.start - b.quantity.start
  );
}
