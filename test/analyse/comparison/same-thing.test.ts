import { describe, expect, test } from 'vitest';
import { compareStatements } from '../../../src/analyse/comparison/compare.js';

type Expected = 'conflict' | 'consistent' | 'no conflict';

/** Pairs whose relation was decided before the comparison was run on them. */
const PAIRS: Readonly<Record<string, readonly (readonly [Expected, string, string])[]>> = {
  'converted units': [
    ['consistent', 'The trail is 10 miles long.', 'The trail is 16 kilometres long.'],
    ['conflict', 'The trail is 10 miles long.', 'The trail is 25 kilometres long.'],
    ['consistent', 'The tower is 300 metres high.', 'The tower is 984 feet high.'],
    ['conflict', 'The tower is 300 metres high.', 'The tower is 300 feet high.'],
    [
      'consistent',
      'The fire burned 5,000 acres of forest.',
      'The fire burned about 2,000 hectares of forest.',
    ],
    [
      'conflict',
      'The fire burned 5,000 acres of forest.',
      'The fire burned 5,000 hectares of forest.',
    ],
    ['consistent', 'The parcel weighed 2 kilograms.', 'The parcel weighed 4.4 pounds.'],
    ['conflict', 'The plane was flying at 800 km/h.', 'The plane was flying at 800 mph.'],
    ['consistent', 'The flight lasted 90 minutes.', 'The flight lasted an hour and a half.'],
    ['conflict', 'The flight lasted 90 minutes.', 'The flight lasted two and a half hours.'],
    ['consistent', 'The truce lasted 48 hours.', 'The truce lasted two days.'],
    [
      'consistent',
      'The temperature reached 100 degrees Fahrenheit.',
      'The temperature reached 38 degrees Celsius.',
    ],
    ['no conflict', 'The bridge cost €90 million.', 'The bridge cost $100 million.'],
    ['consistent', 'The campaign lasted 12 months.', 'The campaign lasted a year.'],
  ],
  'parts of a whole': [
    ['no conflict', '500 of the 1,000 soldiers left.', '1,000 soldiers were stationed there.'],
    ['no conflict', 'Of the 40 passengers, 12 were injured.', 'The bus carried 40 passengers.'],
    ['no conflict', 'Twelve of the passengers were injured.', 'Forty passengers were on the bus.'],
    [
      'no conflict',
      'The village has 900 people, including 200 children.',
      'Some 200 children live in the village.',
    ],
    [
      'no conflict',
      'Five of the nine judges voted against the law.',
      'Nine judges heard the case.',
    ],
    [
      'no conflict',
      'The company will cut 300 jobs, 100 of them in Spain.',
      'The company will cut 100 jobs in Spain.',
    ],
    ['no conflict', 'Half of the 600 workers went on strike.', 'The plant has 600 workers.'],
    ['no conflict', 'The party won 60 of the 120 seats.', 'The parliament has 120 seats.'],
    ['no conflict', 'The hospital has 400 beds.', 'The hospital has 30 beds for children.'],
  ],
  rates: [
    [
      'no conflict',
      'The mine produces 20 tonnes of gold a year.',
      'The mine has produced 200 tonnes of gold.',
    ],
    [
      'no conflict',
      'The prison spends $50 a day on each inmate.',
      'The prison spends $2 million on its inmates.',
    ],
    [
      'no conflict',
      'Ten people die on the road every day.',
      'More than 3,600 people die on the road every year.',
    ],
    [
      'conflict',
      'The mine produces 20 tonnes of gold a year.',
      'The mine produces 35 tonnes of gold a year.',
    ],
    ['no conflict', 'Tickets cost $10 each.', 'The tickets cost the family $40.'],
  ],
  changes: [
    ['no conflict', 'Profit rose by $3 million to $10 million.', 'Profit rose to $10 million.'],
    ['no conflict', 'The death toll rose by 4 to 20.', 'The death toll rose to 20.'],
    ['no conflict', 'The rate rose by 0.5 points to 4 percent.', 'The rate is now 4 percent.'],
    ['no conflict', 'The firm added 200 jobs.', 'The firm has 2,000 jobs.'],
    ['conflict', 'The death toll rose to 20 on Monday.', 'The death toll rose to 26 on Monday.'],
    ['conflict', 'Profit fell by 10 percent last year.', 'Profit rose by 10 percent last year.'],
    ['conflict', 'The price rose from $10 to $15.', 'The price rose from $10 to $18.'],
    ['no conflict', 'The price rose from $10 to $15.', 'The price had been $10.'],
  ],
  'earlier states': [
    [
      'no conflict',
      'The town has 5,000 people, down from 8,000 in 1990.',
      'The town had 8,000 people in 1990.',
    ],
    ['no conflict', 'The army has 12,000 soldiers.', 'The army previously had 20,000 soldiers.'],
    ['no conflict', 'The club sold 3,000 tickets in 2019.', 'The club sold 4,500 tickets in 2023.'],
    ['no conflict', 'In 2015 the city had 300 buses.', 'In 2022 the city had 450 buses.'],
    ['conflict', 'In 2015 the city had 300 buses.', 'In 2015 the city had 450 buses.'],
    [
      'no conflict',
      'The minister earned $90,000 last year.',
      'The minister earned $70,000 three years ago.',
    ],
  ],
  'qualifiers and rounding': [
    ['consistent', 'About 200 people came to the meeting.', 'Some 187 people came to the meeting.'],
    [
      'consistent',
      'More than 200 people came to the meeting.',
      'Some 240 people came to the meeting.',
    ],
    [
      'conflict',
      'At least 200 people came to the meeting.',
      'Only 150 people came to the meeting.',
    ],
    ['conflict', 'At most 200 people came to the meeting.', 'Some 300 people came to the meeting.'],
    ['consistent', 'Nearly 200 people came to the meeting.', '198 people came to the meeting.'],
    [
      'conflict',
      'Nearly 200 people came to the meeting.',
      'More than 200 people came to the meeting.',
    ],
    ['consistent', 'The deal is worth $1.2 billion.', 'The deal is worth $1.18 billion.'],
    ['conflict', 'The deal is worth $1.2 billion.', 'The deal is worth $1.28 billion.'],
    ['consistent', 'The deal is worth $1.2bn.', 'The deal is worth 1,200 million dollars.'],
    [
      'consistent',
      'Inflation was 4.6 percent in March.',
      'Inflation was about 5 percent in March.',
    ],
    ['conflict', 'Inflation was 4.6 percent in March.', 'Inflation was 6.4 percent in March.'],
    [
      'consistent',
      'Two-thirds of voters backed the plan.',
      'Some 67 percent of voters backed the plan.',
    ],
    ['conflict', 'Two-thirds of voters backed the plan.', 'Half of voters backed the plan.'],
    [
      'consistent',
      'A dozen people were arrested in the raid.',
      '12 people were arrested in the raid.',
    ],
    [
      'consistent',
      'Between 100 and 150 people were arrested in the raid.',
      '120 people were arrested in the raid.',
    ],
    [
      'conflict',
      'Between 100 and 150 people were arrested in the raid.',
      '180 people were arrested in the raid.',
    ],
    [
      'consistent',
      'Dozens of people were arrested in the raid.',
      '48 people were arrested in the raid.',
    ],
  ],
  'dates by event': [
    ['no conflict', 'The talks began on May 5 and ended on May 9.', 'The talks ended on May 9.'],
    ['conflict', 'The talks will begin on May 5.', 'The talks will begin on May 12.'],
    ['no conflict', 'The law was passed on June 3.', 'The law takes effect on July 1.'],
    [
      'no conflict',
      'The president was elected on March 3 and took office on May 1.',
      'The president took office on May 1.',
    ],
    [
      'conflict',
      'The president took office on May 1, 2019.',
      'The president took office on May 1, 2018.',
    ],
    [
      'consistent',
      'The withdrawal must end by September 15.',
      'The withdrawal must end no later than Sept. 15.',
    ],
    [
      'conflict',
      'The withdrawal must end by September 15.',
      'The withdrawal must end by October 15.',
    ],
    ['consistent', 'The museum opened in 1998.', 'The museum opened in May 1998.'],
    ['conflict', 'The museum opened in 1998.', 'The museum opened in 1989.'],
    ['conflict', 'The vote is on Monday.', 'The vote is on Thursday.'],
    ['consistent', 'The attack happened on July 4.', 'The attack happened in early July.'],
    ['no conflict', 'The contract was signed on May 4.', 'The contract was announced on May 6.'],
    ['conflict', 'The trial starts at 9 a.m. on Monday.', 'The trial starts at 11 a.m. on Monday.'],
  ],
  'durations vs spans': [
    ['consistent', 'The festival ran from June 3 to June 7.', 'The festival ran for five days.'],
    ['conflict', 'The festival ran from June 3 to June 7.', 'The festival ran for ten days.'],
    ['consistent', 'He was president from 2001 to 2009.', 'He was president for eight years.'],
    ['conflict', 'He was president for four years.', 'He was president for eight years.'],
    ['consistent', 'The siege lasted a week.', 'The siege lasted seven days.'],
    ['conflict', 'The siege lasted a week.', 'The siege lasted a month.'],
  ],
  'look-alike events': [
    [
      'no conflict',
      'A bomb killed 12 people in Kabul on Monday.',
      'A bomb killed 20 people in Lahore on Monday.',
    ],
    [
      'no conflict',
      'A quake of magnitude 6.1 struck Chile.',
      'A quake of magnitude 7.2 struck Japan.',
    ],
    [
      'no conflict',
      'Police arrested three men over the robbery in Leeds.',
      'Police arrested five men over the murder in Cardiff.',
    ],
    [
      'no conflict',
      'The Tigers beat the Bears 3-1 on Saturday.',
      'The Lions beat the Wolves 4-0 on Saturday.',
    ],
    ['no conflict', 'Shares of Alpha fell 3 percent.', 'Shares of Beta fell 7 percent.'],
    [
      'no conflict',
      'Brown, 45, was jailed for six years.',
      'Green, 52, was jailed for nine years.',
    ],
    ['no conflict', 'Floods in Bihar killed 40 people.', 'Floods in Kerala killed 95 people.'],
    ['no conflict', 'The US sent 200 troops to Poland.', 'Britain sent 350 troops to Estonia.'],
    ['no conflict', 'The council met on Tuesday.', 'Rain is expected in the north.'],
    ['no conflict', 'The museum sold 500 tickets.', 'The farmer owns 90 cows.'],
  ],
  'words that exclude one another, and words that do not': [
    ['conflict', 'France beat Croatia in the final.', 'Croatia beat France in the final.'],
    [
      'conflict',
      'Alice Moreno sued Victor Haas over the contract.',
      'Victor Haas sued Alice Moreno over the contract.',
    ],
    ['consistent', 'France and Croatia met in the final.', 'Croatia and France met in the final.'],
    [
      'consistent',
      'France beat Croatia in the final.',
      'Croatia were beaten by France in the final.',
    ],
    ['consistent', 'Croatia lost to France in the final.', 'France beat Croatia in the final.'],
    [
      'conflict',
      'The army took the town from the rebels.',
      'The rebels took the town from the army.',
    ],
    ['consistent', 'The president met the king in Oslo.', 'The king met the president in Oslo.'],
    ['conflict', 'Russia invaded Ukraine.', 'Ukraine invaded Russia.'],
    ['consistent', 'Talks between Iran and Iraq resumed.', 'Talks between Iraq and Iran resumed.'],
    ['conflict', 'The minister flew from Paris to Rome.', 'The minister flew from Rome to Paris.'],
    ['conflict', 'All passengers survived the crash.', 'No passengers survived the crash.'],
    [
      'conflict',
      'All passengers survived the crash.',
      'Some of the passengers survived the crash.',
    ],
    ['conflict', 'The court upheld the ban on the drug.', 'The court lifted the ban on the drug.'],
    ['conflict', 'The talks ended before the vote.', 'The talks ended after the vote.'],
    ['conflict', 'The bridge is north of the town.', 'The bridge is south of the town.'],
    [
      'conflict',
      'The suspect was released by police on Monday.',
      'The suspect was not released by police on Monday.',
    ],
    [
      'conflict',
      'The company denied that it had paid the fine.',
      'The company admitted that it had paid the fine.',
    ],
    [
      'conflict',
      'Voters must show a passport at the polling station.',
      'Voters may show a passport at the polling station.',
    ],
    [
      'conflict',
      'The driver was found guilty of murder.',
      'The driver was found not guilty of murder.',
    ],
    ['consistent', 'The price is not high.', 'The price is low.'],
    ['conflict', 'The store is always closed on Sundays.', 'The store is never closed on Sundays.'],
    ['conflict', 'The mayor supports the new airport.', 'The mayor opposes the new airport.'],
    [
      'conflict',
      'Her husband was killed in the earthquake.',
      'Her husband was killed in the flood.',
    ],
    [
      'conflict',
      'The vaccine is safe for children under five.',
      'The vaccine is unsafe for children under five.',
    ],
    [
      'no conflict',
      'The minister resigned.',
      'The minister resigned after the scandal over his taxes.',
    ],
    [
      'no conflict',
      'The spokesman said the talks were useful.',
      'The spokeswoman said the talks were useful.',
    ],
    ['no conflict', 'The United States welcomed the deal.', 'Washington welcomed the deal.'],
    ['no conflict', 'The car stopped at the border.', 'The vehicle stopped at the border.'],
    ['consistent', 'The soldiers left the base.', 'The troops left the base.'],
    [
      'conflict',
      'The discount holds for the first six months.',
      'The discount holds for the first year.',
    ],
  ],
};

describe.each(Object.entries(PAIRS))('%s', (_title, pairs) => {
  test.each(pairs)('%s: %s / %s', (expected, a, b) => {
    const there = compareStatements(a, b).relation;
    const back = compareStatements(b, a).relation;
    expect(back).toBe(there);
    if (expected === 'no conflict') expect(there).not.toBe('conflict');
    else expect(there).toBe(expected);
  });
});
