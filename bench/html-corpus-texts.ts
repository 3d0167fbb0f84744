/** The sentences that the invented articles of `html-corpus.ts` are made of. */

/** What is said, in several wordings; `#` is a number that differs between articles. */
export const STATEMENTS: readonly {
  readonly wordings: readonly string[];
  readonly numbers?: readonly string[];
}[] = [
  {
    wordings: [
      'The dam above Orrin gave way shortly after midnight on March 12.',
      'Shortly after midnight on March 12 the Orrin dam broke.',
      'The barrage above the town of Orrin failed in the first hour of March 12.',
    ],
  },
  {
    wordings: [
      'The dam stood # metres high.',
      'At # metres it was the tallest dam in the valley.',
      'Engineers put the height of the wall at # metres.',
    ],
    numbers: ['31', '31', '31', '37'],
  },
  {
    wordings: [
      'The first warning went out at 4 a.m.',
      'Sirens sounded at 4 a.m., residents said.',
      'It was four in the morning before anyone was warned.',
    ],
  },
  {
    wordings: [
      'The reservoir held 14 million cubic metres of water.',
      'About 14 million cubic metres of water had stood behind the wall.',
    ],
  },
  {
    wordings: [
      'The regional council had postponed repairs twice since 2019.',
      'Repairs were put off twice after 2019, according to council minutes.',
      'Twice since 2019 the regional council had delayed the repairs.',
    ],
  },
  {
    wordings: [
      'The repairs would have cost $# million.',
      'A survey had priced the repairs at $# million.',
    ],
    numbers: ['8.5', '8.5', '9.2'],
  },
  {
    wordings: [
      'Two bridges on the coast road were swept away.',
      'The flood carried off two bridges on the road to the coast.',
    ],
  },
  {
    wordings: [
      'Trains between Orrin and Selby will not run before April 3.',
      'Rail services from Orrin to Selby are suspended until April 3.',
    ],
  },
  {
    wordings: [
      'The mayor, Ilse Maren, said nobody in the town had been hurt.',
      'Nobody in the town was hurt, Mayor Ilse Maren told reporters.',
    ],
  },
  {
    wordings: [
      'About # homes were without power on Tuesday.',
      'Power had failed in some # homes by Tuesday.',
    ],
    numbers: ['4,100', '4,100', '4,600'],
  },
  {
    wordings: [
      'The army sent 120 soldiers with boats and pumps.',
      'One hundred and twenty soldiers arrived with boats and pumps.',
    ],
  },
  {
    wordings: [
      'Schools in the district stay closed until the end of the month.',
      'District schools will be shut until the end of March.',
    ],
  },
  {
    wordings: [
      'The dam was built in 1962.',
      'Built in 1962, the dam had been inspected every five years.',
    ],
  },
  {
    wordings: [
      'An inquiry will begin on May 2.',
      'The inquiry opens on May 2, the ministry said.',
      'A public inquiry is to start on May 2.',
    ],
  },
  {
    wordings: [
      'The water reached the market square within forty minutes.',
      'Within forty minutes the market square was under water.',
    ],
  },
  {
    wordings: [
      'Farmers lost close to 900 head of cattle.',
      'Nearly 900 cattle drowned, the farmers’ union said.',
    ],
  },
  {
    wordings: [
      'The operator, Lower Valley Water, declined to comment.',
      'Lower Valley Water, which ran the dam, would not comment.',
    ],
  },
  {
    wordings: [
      'A crack had been photographed by a walker last autumn.',
      'Last autumn a walker had taken pictures of a crack in the wall.',
    ],
  },
];

/** Agency reports that articles print; `#` is a number that some change on the way. */
export const AGENCY: readonly { readonly text: string; readonly numbers: readonly string[] }[] = [
  {
    text: 'The flood forced # people from their homes overnight, the regional office said in a statement issued at dawn, and a further two villages downstream were told to be ready to leave at an hour’s notice.',
    numbers: ['2,300', '2,300', '2,300', '2,300', '3,200'],
  },
  {
    text: '“We had asked for the sluices to be opened no later than March 10, and that did not happen,” the head of the valley’s rescue service, Tomas Rehn, said at the school where # families spent the night.',
    numbers: ['214'],
  },
  {
    text: 'The ministry and the regional council agree that the reservoir will not be filled again before the inquiry has ended, and that those who lost their homes will be paid within # days, a joint statement said.',
    numbers: ['90'],
  },
];

/** Sentences of one article alone. */
export const ALONE = [
  'Nobody at the bakery on Mill Street had slept.',
  'A heron stood where the bandstand used to be.',
  'The library’s cellar, with the parish registers, stayed dry.',
  'Volunteers sorted blankets by size in the gymnasium.',
  'By noon the smell of diesel hung over the lower streets.',
  'The ferryman offered his boat before anyone had asked.',
  'Insurance assessors are expected later in the week.',
  'The cinema put its projector on the roof.',
];

/** Where a sentence that stands alone was seen from, so that it does stand alone. */
export const PLACES = [
  'old',
  'upper',
  'broken',
  'painted',
  'northern',
  'crooked',
  'grey',
  'high',
  'empty',
  'stone',
  'flooded',
  'narrow',
];
export const SEEN_FROM = [
  'bridge',
  'chapel',
  'orchard',
  'quarry',
  'mill',
  'embankment',
  'tannery',
  'granary',
  'signal box',
  'water tower',
  'vicarage',
  'brickworks',
];

/** What a page says of itself. */
export const FURNITURE = [
  'Recommended for you',
  'Subscribe to our morning newsletter',
  'Read more: Weather',
];
export const PAPERS = [
  'Harbour Times',
  'Valley Post',
  'Morning Star',
  'Coast Daily',
  'The Selby Record',
  'Upland Courier',
  'Evening Ledger',
  'The Orrin Bell',
];
