import { describe, expect, it } from 'vitest';
import { read, show } from './show.js';

describe('amounts as news sentences put them', () => {
  it.each([
    [
      'The company paid $1.2 billion for the unit.',
      ['$1.2 billion: money [1200000000, 1200000000] dollar exact'],
    ],
    [
      'The state owes more than 40 billion rupees to lenders.',
      ['more than 40 billion rupees: money (40000000000, ∞) rupee more-than'],
    ],
    ['He was fined £250.', ['£250: money [250, 250] pound exact']],
    ['A gallon of gas costs $3.50.', ['$3.50: money [3.5, 3.5] dollar exact']],
    [
      'The hospital will cost an estimated $75 million to build.',
      ['an estimated $75 million: money [67500000, 82500000] dollar about'],
    ],
    [
      'It raised C$4.5bn in bonds.',
      ['C$4.5bn: money [4500000000, 4500000000] Canadian dollar exact bond'],
    ],
    [
      'The bailout is worth between 20 and 30 billion euros.',
      ['between 20 and 30 billion euros: money [20000000000, 30000000000] euro exact bailout'],
    ],
    [
      'Tuition will rise by up to $1,500 a year.',
      ['up to $1,500 a year: money (-∞, 1500] dollar at-most'],
    ],
    [
      'The thieves took nearly half a million dollars.',
      ['nearly half a million dollars: money [450000, 500000) dollar almost'],
    ],
    ['Workers earn less than $2 a day.', ['less than $2 a day: money (-∞, 2) dollar less-than']],
    ['The euro traded at $1.0945.', ['$1.0945: money [1.0945, 1.0945] dollar exact']],
    [
      'Gold climbed $12.40 to $1,510.30 an ounce.',
      [
        '$12.40: money [12.4, 12.4] dollar exact',
        '$1,510.30 an ounce: money [1510.3, 1510.3] dollar exact',
      ],
    ],
    [
      'The 500-million-dollar project stalled.',
      ['500-million-dollar: money [500000000, 500000000] dollar exact project'],
    ],
    [
      'The $2 trillion stimulus passed the Senate.',
      ['$2 trillion: money [2000000000000, 2000000000000] dollar exact stimulus'],
    ],
    ["Brazil's real fell to 5.1 per dollar.", ['5.1: number [5.1, 5.1] exact']],
    [
      'Each ticket costs 45 euros, or about $50.',
      ['45 euros: money [45, 45] euro exact', 'about $50: money [45, 55] dollar about'],
    ],
    [
      'The fund holds ¥12 trillion.',
      ['¥12 trillion: money [12000000000000, 12000000000000] yen exact'],
    ],
    ['He got a $20 bill.', ['$20: money [20, 20] dollar exact bill']],
    [
      'The ministry set aside 1.5 million Nigerian naira.',
      ['1.5 million Nigerian naira: money [1500000, 1500000] naira exact'],
    ],
    [
      'It paid at least $100,000 each to 14 women.',
      ['at least $100,000: money [100000, ∞) dollar at-least', '14: count [14, 14] exact woman'],
    ],
    ['A 10-cent tax on bags was adopted.', ['10-cent: money [10, 10] cent exact tax']],
    ['Inflation is running at nearly 54%.', ['nearly 54%: percent [48.6, 54) percentage almost']],
    [
      'The party won 32.5 per cent of the vote.',
      ['32.5 per cent: percent [32.5, 32.5] percentage exact vote'],
    ],
    [
      'Turnout was up three percentage points.',
      ['three percentage points: percent [3, 3] percentage point exact'],
    ],
    [
      'The bank cut rates by a quarter of a percentage point.',
      ['a quarter of a percentage point: percent [0.25, 0.25] percentage point exact'],
    ],
    ['Yields fell 12 basis points.', ['12 basis points: percent [12, 12] basis point exact']],
    [
      'Roughly two thirds of voters agree.',
      ['Roughly two thirds: number [0.6, 0.733333333333] about voter'],
    ],
    [
      'Between 5 and 10 percent of patients relapse.',
      ['Between 5 and 10 percent: percent [5, 10] percentage exact patient'],
    ],
    [
      'Growth slowed from 6.2% to 5.8%.',
      ['6.2%: percent [6.2, 6.2] percentage exact', '5.8%: percent [5.8, 5.8] percentage exact'],
    ],
    [
      'Ninety percent of the town burned.',
      ['Ninety percent: percent [90, 90] percentage exact town'],
    ],
    [
      'At least 14 soldiers and three civilians were killed.',
      ['At least 14: count [14, ∞) at-least soldier', 'three: count [3, 3] exact civilian'],
    ],
    [
      'Police arrested some two dozen protesters.',
      ['some two dozen: count [21.6, 26.4] about protester'],
    ],
    [
      'The army sent 5,000 troops, 200 of them to the north.',
      ['5,000: count [5000, 5000] exact troop', '200: count [200, 200] exact troop'],
    ],
    ['An additional 1,200 nurses were hired.', ['1,200: count [1200, 1200] exact nurse']],
    ['No fewer than 30 houses were damaged.', ['No fewer than 30: count [30, ∞) at-least house']],
    [
      'Twenty-three children died and 41 were wounded.',
      ['Twenty-three: count [23, 23] exact child', '41: number [41, 41] exact'],
    ],
    ['The death toll has risen to at least 67.', ['at least 67: count [67, ∞) at-least toll']],
    ['A crowd of about 300 gathered.', ['about 300: count [270, 330] about crowd']],
    [
      'Only three of the 15 seats changed hands.',
      ['three: count [3, 3] exact seat', '15: count [15, 15] exact seat'],
    ],
    ['The two men fled.', ['two: count [2, 2] exact man']],
    ['Both sides exchanged 35 prisoners each.', ['35: count [35, 35] exact prisoner']],
    ['A dozen or so villages were hit.', ['A dozen or so: count [10.8, 13.2] about village']],
    [
      'The ministry recorded 1,018 new cases and 27 deaths.',
      ['1,018: count [1018, 1018] exact case', '27: count [27, 27] exact death'],
    ],
    [
      'One man died and two women were injured.',
      ['One: count [1, 1] exact man', 'two: count [2, 2] exact woman'],
    ],
    ['As many as 20,000 fans came.', ['As many as 20,000: count (-∞, 20000] at-most fan']],
    [
      'He has four wives, 13 children and 60 grandchildren.',
      [
        'four: count [4, 4] exact wife',
        '13: count [13, 13] exact child',
        '60: count [60, 60] exact grandchild',
      ],
    ],
    ['The four-member panel met.', ['four: count [4, 4] exact member']],
    ['The 12-member council met.', ['12: count [12, 12] exact member']],
    ['Thousands more fled.', ['Thousands: number [2000, ∞) about']],
    ['The force numbers fewer than 900.', ['fewer than 900: count (-∞, 900) less-than force']],
    ['Four out of five dentists agree.', ['Four out of five: number [0.8, 0.8] exact dentist']],
    [
      'The rebels hold 17 of 23 districts.',
      ['17: count [17, 17] exact district', '23: count [23, 23] exact district'],
    ],
    ['The village is 30 miles north of the capital.', ['30 miles: length [30, 30] mile exact']],
    [
      'The quake struck at a depth of 10 kilometers.',
      ['10 kilometers: length [10, 10] kilometre exact depth'],
    ],
    ['The road runs for 1,200 km.', ['1,200 km: length [1200, 1200] kilometre exact']],
    [
      'He stands 6 feet 4 inches tall.',
      ['6 feet 4 inches: length [6.333333333333333, 6.333333333333333] foot exact'],
    ],
    ['The 26-mile race began.', ['26-mile: length [26, 26] mile exact race']],
    ['The plane was flying at 35,000 feet.', ['35,000 feet: length [35000, 35000] foot exact']],
    ['Water rose two meters above normal.', ['two meters: length [2, 2] metre exact']],
    [
      'A 6-foot-2 guard scored.',
      ['6-foot-2: length [6.166666666666667, 6.166666666666667] foot exact guard'],
    ],
    ['Snow up to 18 inches deep fell.', ['up to 18 inches: length (-∞, 18] inch at-most']],
    ['The fire has burned 12,000 acres.', ['12,000 acres: area [12000, 12000] acre exact']],
    ['The park covers 300 square miles.', ['300 square miles: area [300, 300] square mile exact']],
    ['The plot is 2.5 hectares.', ['2.5 hectares: area [2.5, 2.5] hectare exact']],
    [
      'A 1,500-square-foot apartment was sold.',
      ['1,500-square-foot: area [1500, 1500] square foot exact apartment'],
    ],
    ['Police seized 4.5 tons of cocaine.', ['4.5 tons: mass [4.5, 4.5] ton exact cocaine']],
    ['The baby weighed 7 pounds, 4 ounces.', ['7 pounds, 4 ounces: mass [7.25, 7.25] pound exact']],
    ['The bag held 20 kilograms of rice.', ['20 kilograms: mass [20, 20] kilogram exact rice']],
    ['Winds of 120 mph hit the coast.', ['120 mph: speed [120, 120] mile per hour exact wind']],
    [
      'The train travels at 300 kilometers per hour.',
      ['300 kilometers per hour: speed [300, 300] kilometre per hour exact'],
    ],
    [
      'The car was doing 55 miles an hour.',
      ['55 miles an hour: speed [55, 55] mile per hour exact'],
    ],
    ['Gusts topped 90 km/h.', ['90 km/h: speed [90, 90] kilometre per hour exact']],
    [
      'Temperatures hit 46 degrees Celsius.',
      ['46 degrees Celsius: temperature [46, 46] degree Celsius exact'],
    ],
    ['It was -12 C in Moscow.', ['-12 C: temperature [-12, -12] degree Celsius exact']],
    [
      'Warming must stay below 1.5°C.',
      ['below 1.5°C: temperature (-∞, 1.5) degree Celsius less-than'],
    ],
    [
      'The field pumps 1.2 million barrels per day.',
      ['1.2 million barrels per day: rate [1200000, 1200000] barrel per day exact'],
    ],
    ['The heart beat 120 times a minute.', ['120: count [120, 120] exact time']],
    [
      'The plant produces 500 megawatts of power.',
      ['500 megawatts: number [500, 500] megawatt exact power'],
    ],
    ['A 7.1-magnitude earthquake struck.', ['7.1: number [7.1, 7.1] exact magnitude']],
    ['A magnitude 6.4 quake struck.', ['6.4: number [6.4, 6.4] exact quake']],
    ['Pedro Gomez, 34, was arrested.', ['34: age [34, 34] year exact']],
    ['The 71-year-old president resigned.', ['71-year-old: age [71, 71] year exact president']],
    ['A girl aged 9 was hurt.', ['9: age [9, 9] year exact']],
    ['She died at the age of 86.', ['86: age [86, 86] year exact']],
    ['He was 22 years old.', ['22 years old: age [22, 22] year exact']],
    ['Children under five are at risk.', ['under five: number (-∞, 5) less-than']],
    ['Men over 60 must stay home.', ['over 60: number (60, ∞) more-than']],
    ['A man in his 40s was found.', ['40s: age [40, 49] year exact']],
    ['The suspect, a 19-year-old, fled.', ['19-year-old: age [19, 19] year exact']],
    ['The 6-month-old baby survived.', ['6-month-old: age [6, 6] month exact baby']],
    [
      'He hit .312 with 24 homers.',
      ['.312: number [0.312, 0.312] exact', '24: count [24, 24] exact homer'],
    ],
    ['The S&P 500 fell 1 percent.', ['1 percent: percent [1, 1] percentage exact']],
    ['At the height of 7 feet, he plays.', ['7 feet: length [7, 7] foot exact height']],
    [
      'The two-thirds majority was reached.',
      ['two-thirds: number [0.6666666666666666, 0.6666666666666666] exact majority'],
    ],
    ['Half of the seats are empty.', ['Half: number [0.5, 0.5] exact seat']],
    [
      'A quarter of a million homes lost power.',
      ['A quarter of a million: count [250000, 250000] exact home'],
    ],
    ['One-fifth of the land is dry.', ['One-fifth: number [0.2, 0.2] exact land']],
    [
      'The population tripled to 30 million.',
      ['30 million: count [30000000, 30000000] exact population'],
    ],
    ['It sold 1.5m copies.', ['1.5m: count [1500000, 1500000] exact copy']],
    ['It sold 300k copies.', ['300k: count [300000, 300000] exact copy']],
    ['They sank 80 ships or more.', ['80: count [80, ∞) at-least ship']],
    ['He owes $5 million or less.', ['$5 million or less: money (-∞, 5000000] dollar at-most']],
    ['Some 400 were hurt.', ['Some 400: number [360, 440] about']],
    ['Upwards of 50 died.', ['Upwards of 50: number (50, ∞) more-than']],
    ['Just under 300 remain.', ['Just under 300: number [270, 300) almost']],
    ['Just over 300 remain.', ['Just over 300: number (300, ∞) more-than']],
    ['Well over 300 remain.', ['Well over 300: number (300, ∞) more-than']],
    ['A little more than 300 remain.', ['A little more than 300: number (300, ∞) more-than']],
    ['In excess of 40 firms bid.', ['In excess of 40: count (40, ∞) more-than firm']],
    ['Approximately 40 firms bid.', ['Approximately 40: count [36, 44] about firm']],
    ['A maximum of 40 firms may bid.', ['A maximum of 40: count (-∞, 40] at-most firm']],
    ['A minimum of 40 firms must bid.', ['A minimum of 40: count [40, ∞) at-least firm']],
    ['A record 40 firms bid.', ['40: count [40, 40] exact firm']],
    ['A total of 40 firms bid.', ['40: count [40, 40] exact firm']],
    ['Not more than 40 firms bid.', ['Not more than 40: count (-∞, 40] at-most firm']],
    ['Virtually 40 firms bid.', ['Virtually 40: count [36, 40) almost firm']],
    ['Anywhere from 40 to 50 firms bid.', ['40 to 50: count [40, 50] exact firm']],
    ['Precisely 40 firms bid.', ['Precisely 40: count [40, 40] exact firm']],
    ['Fewer than one in 10 firms bid.', ['Fewer than one in 10: number (-∞, 0.1) less-than firm']],
    [
      'The U.S. has about 1,000 troops, mostly at one base.',
      ['about 1,000: count [900, 1100] about troop'],
    ],
    [
      'Some 4,000 Afghans, including 300 children, arrived.',
      ['Some 4,000: count [3600, 4400] about afghan', '300: count [300, 300] exact child'],
    ],
    [
      'The shares closed at $41.20, up 3 percent.',
      ['$41.20: money [41.2, 41.2] dollar exact', '3 percent: percent [3, 3] percentage exact'],
    ],
    [
      'Net income was 45 cents a share, down from 52 cents.',
      ['45 cents a share: money [45, 45] cent exact', '52 cents: money [52, 52] cent exact'],
    ],
    [
      'A 2-year-old boy and his 5-year-old sister died.',
      ['2-year-old: age [2, 2] year exact boy', '5-year-old: age [5, 5] year exact sister'],
    ],
    ['He was convicted on 12 counts of fraud.', ['12: count [12, 12] exact count']],
    ['The 3,000-member union struck.', ['3,000: count [3000, 3000] exact member']],
    [
      'The storm left 1.3 million customers without power.',
      ['1.3 million: count [1300000, 1300000] exact customer'],
    ],
    [
      'An 8 percent tariff was imposed on 1,300 products.',
      [
        '8 percent: percent [8, 8] percentage exact tariff',
        '1,300: count [1300, 1300] exact product',
      ],
    ],
    [
      'It has a range of 2,000 kilometers (1,240 miles).',
      [
        '2,000 kilometers: length [2000, 2000] kilometre exact range',
        '1,240 miles: length [1240, 1240] mile exact',
      ],
    ],
    ['Its magnitude was 5.8.', ['5.8: number [5.8, 5.8] exact']],
    [
      'The ship is 1,100 feet long and weighs 100,000 tons.',
      [
        '1,100 feet: length [1100, 1100] foot exact ship',
        '100,000 tons: mass [100000, 100000] ton exact',
      ],
    ],
    [
      'The dam holds 3 billion cubic meters of water.',
      ['3 billion cubic meters: number [3000000000, 3000000000] cubic metre exact water'],
    ],
    [
      'Crude fell $1.20, or 2 percent, to $58 a barrel.',
      [
        '$1.20: money [1.2, 1.2] dollar exact',
        '2 percent: percent [2, 2] percentage exact',
        '$58 a barrel: money [58, 58] dollar exact',
      ],
    ],
    [
      'He scored 28 points and had 11 rebounds.',
      ['28: count [28, 28] exact point', '11: count [11, 11] exact rebound'],
    ],
    [
      'They have lost eight of their last nine games.',
      ['eight: count [8, 8] exact game', 'nine: count [9, 9] exact game'],
    ],
    ['In the 73rd minute he scored.', ['73rd: ordinal [73, 73] exact']],
    ['It is 10 years old.', ['10 years old: age [10, 10] year exact']],
    [
      'The two countries signed four agreements.',
      ['two: count [2, 2] exact country', 'four: count [4, 4] exact agreement'],
    ],
    ['Only one soldier survived.', ['one: count [1, 1] exact soldier']],
    ['One in 10 homes is empty.', ['One in 10: number [0.1, 0.1] exact home']],
    ['Its 27 members agreed.', ['27: count [27, 27] exact member']],
    ['The 28-nation bloc agreed.', ['28: count [28, 28] exact nation']],
    ['The 15-nation Security Council voted 14-0.', ['15: count [15, 15] exact nation']],
    ['Nearly 3 in 4 agreed.', ['Nearly 3 in 4: number [0.675, 0.75) almost']],
    [
      'He got 51.2% to her 48.8%.',
      [
        '51.2%: percent [51.2, 51.2] percentage exact',
        '48.8%: percent [48.8, 48.8] percentage exact',
      ],
    ],
    ['A 5,000-year-old tomb was found.', ['5,000-year-old: age [5000, 5000] year exact tomb']],
    ['Two thousand people were there.', ['Two thousand: count [2000, 2000] exact person']],
    [
      'Two hundred and fifty people came.',
      ['Two hundred and fifty: count [250, 250] exact person'],
    ],
    ['Several hundred people came.', ['Several hundred: count [300, 900] about person']],
    ['The first of three trials opened.', ['three: count [3, 3] exact trial']],
    ['He is one of 13 children.', ['13: count [13, 13] exact child']],
    ['All 180 passengers died.', ['180: count [180, 180] exact passenger']],
    ['The other 180 passengers died.', ['180: count [180, 180] exact passenger']],
    ['Another 180 passengers died.', ['180: count [180, 180] exact passenger']],
    ['Those 180 passengers died.', ['180: count [180, 180] exact passenger']],
    ['Its 1.4bn people vote.', ['1.4bn: count [1400000000, 1400000000] exact person']],
    ['Rs 500 crore was spent.', ['Rs 500 crore: money [5000000000, 5000000000] rupee exact']],
    ['Rs. 20 lakh was spent.', ['Rs. 20 lakh: money [2000000, 2000000] rupee exact']],
    [
      'It spent HK$300 million.',
      ['HK$300 million: money [300000000, 300000000] Hong Kong dollar exact'],
    ],
    [
      'It cost 300 million yuan ($42 million).',
      [
        '300 million yuan: money [300000000, 300000000] yuan exact',
        '$42 million: money [42000000, 42000000] dollar exact',
      ],
    ],
    ['It cost EUR 2.3 million.', ['EUR 2.3 million: money [2300000, 2300000] euro exact']],
    [
      'It cost 2.3 million Swiss francs.',
      ['2.3 million Swiss francs: money [2300000, 2300000] Swiss franc exact'],
    ],
    ['A $15-an-hour wage was set.', ['$15-an-hour: money [15, 15] dollar exact wage']],
    [
      'A $1.5-trillion plan was set.',
      ['$1.5-trillion: money [1500000000000, 1500000000000] dollar exact plan'],
    ],
    ['$50 million in aid was sent.', ['$50 million: money [50000000, 50000000] dollar exact aid']],
    [
      '$50 million worth of arms was sent.',
      ['$50 million: money [50000000, 50000000] dollar exact arm'],
    ],
    ['He shot a 67.', ['67: number [67, 67] exact']],
    ['They are tied at 2.', ['2: number [2, 2] exact']],
    ['Take two.', ['two: number [2, 2] exact']],
    [
      'They meet 24 hours a day, seven days a week.',
      ['24 hours: duration [24, 24] hour exact', 'seven days: duration [7, 7] day exact'],
    ],
    ['12 Killed On Baker Street', ['12: number [12, 12] exact']],
    ['Three Dead After Blast In Kabul', ['Three: count [3, 3] exact dead']],
    ['Nine Soldiers Die In Niger Attack', ['Nine: count [9, 9] exact soldier']],
    ['Police: 2 officers shot in Oakland', ['2: count [2, 2] exact officer']],
    [
      'Stocks fall 3% as oil hits $60',
      ['3%: percent [3, 3] percentage exact', '$60: money [60, 60] dollar exact'],
    ],
    ['U.S. to send 1,500 troops to Gulf', ['1,500: count [1500, 1500] exact troop']],
    [
      'The blast killed two and injured 14 others.',
      ['two: number [2, 2] exact', '14: count [14, 14] exact other'],
    ],
    [
      'The central bank raised its key rate by half a percentage point to 14.5 percent.',
      [
        'half a percentage point: percent [0.5, 0.5] percentage point exact',
        '14.5 percent: percent [14.5, 14.5] percentage exact',
      ],
    ],
    [
      'The index ended at 7,344.67, down 1.4 percent.',
      [
        '7,344.67: number [7344.67, 7344.67] exact',
        '1.4 percent: percent [1.4, 1.4] percentage exact',
      ],
    ],
    ['The yen strengthened to 107.95 per dollar.', ['107.95: number [107.95, 107.95] exact']],
    [
      'Brent crude rose 82 cents, or 1.3 percent, to $64.40 a barrel.',
      [
        '82 cents: money [82, 82] cent exact',
        '1.3 percent: percent [1.3, 1.3] percentage exact',
        '$64.40 a barrel: money [64.4, 64.4] dollar exact',
      ],
    ],
    [
      'More than half of the 650 lawmakers voted against it.',
      [
        'More than half: number (0.5, ∞) more-than lawmaker',
        '650: count [650, 650] exact lawmaker',
      ],
    ],
    [
      'Fewer than 100 of the 1,200 inmates remain.',
      [
        'Fewer than 100: count (-∞, 100) less-than inmate',
        '1,200: count [1200, 1200] exact inmate',
      ],
    ],
    [
      'Nearly one in five Americans is uninsured.',
      ['Nearly one in five: number [0.18, 0.2) almost american'],
    ],
    [
      'Only 40 percent of the 8 million eligible voters registered.',
      [
        '40 percent: percent [40, 40] percentage exact',
        '8 million: count [8000000, 8000000] exact voter',
      ],
    ],
    ['A suicide bomber killed himself and three others.', ['three: count [3, 3] exact other']],
    [
      'The convoy of 40 trucks carried 600 tons of food.',
      ['40: count [40, 40] exact truck', '600 tons: mass [600, 600] ton exact food'],
    ],
    [
      'The Dow Jones Industrial Average lost 285.26 points, or 1.08 percent, to 26,118.02.',
      [
        '285.26: number [285.26, 285.26] exact point',
        '1.08 percent: percent [1.08, 1.08] percentage exact',
        '26,118.02: number [26118.02, 26118.02] exact',
      ],
    ],
    ["It was the company's 12th straight quarterly loss.", ['12th: ordinal [12, 12] exact']],
    [
      'Winds gusted to 75 mph (120 kph).',
      [
        '75 mph: speed [75, 75] mile per hour exact',
        '120 kph: speed [120, 120] kilometre per hour exact',
      ],
    ],
    [
      'The fire has burned 40 square miles (104 square kilometers).',
      [
        '40 square miles: area [40, 40] square mile exact',
        '104 square kilometers: area [104, 104] square kilometre exact',
      ],
    ],
    [
      'The spacecraft is 3.6 million kilometers from Earth.',
      ['3.6 million kilometers: length [3600000, 3600000] kilometre exact'],
    ],
    [
      'Temperatures dropped to minus 40 degrees.',
      ['minus 40 degrees: temperature [-40, -40] degree exact'],
    ],
    [
      'The 7-foot-1 center scored 20.',
      [
        '7-foot-1: length [7.083333333333333, 7.083333333333333] foot exact center',
        '20: number [20, 20] exact',
      ],
    ],
    [
      'The strike, now in its third week, cost $50 million a day.',
      ['third: ordinal [3, 3] exact', '$50 million a day: money [50000000, 50000000] dollar exact'],
    ],
    [
      'The film earned $12.5 million in its first weekend.',
      ['$12.5 million: money [12500000, 12500000] dollar exact weekend'],
    ],
    [
      'He hit 30 home runs and drove in 95.',
      ['30: count [30, 30] exact run', '95: number [95, 95] exact'],
    ],
    [
      'It beat estimates of $1.02 per share by 3 cents.',
      [
        '$1.02 per share: money [1.02, 1.02] dollar exact estimate',
        '3 cents: money [3, 3] cent exact',
      ],
    ],
    [
      'The package includes 10 F-16s, four C-130s and 200 missiles.',
      [
        '10: number [10, 10] exact',
        'four: number [4, 4] exact',
        '200: count [200, 200] exact missile',
      ],
    ],
    [
      'The U.N. says 13 million people need aid, 5 million of them children.',
      [
        '13 million: count [13000000, 13000000] exact person',
        '5 million: count [5000000, 5000000] exact aid',
      ],
    ],
    ['Up to five percent may be lost.', ['Up to five percent: percent (-∞, 5] percentage at-most']],
    ['Anyone over the age of 18 may vote.', ['over the age of 18: age (18, ∞) year more-than']],
    ['Applicants must be at least 21.', ['at least 21: number [21, ∞) at-least']],
    [
      'Some 30 miles off the coast, the boat sank with 200 aboard.',
      ['Some 30 miles: length [27, 33] mile about', '200: number [200, 200] exact'],
    ],
    [
      'The gunman, 23, had two guns.',
      ['23: age [23, 23] year exact', 'two: count [2, 2] exact gun'],
    ],
    [
      'His wife, Ana, 38, and their children, 5 and 8, survived.',
      ['38: age [38, 38] year exact', '5: number [5, 5] exact', '8: number [8, 8] exact'],
    ],
    [
      'Jane Roe, a 44-year-old mother of three, said so.',
      ['44-year-old: age [44, 44] year exact mother', 'three: count [3, 3] exact mother'],
    ],
    ['Population: 4.5 million.', ['4.5 million: number [4500000, 4500000] exact']],
    ['The $1-a-day fee was cut.', ['$1-a-day: money [1, 1] dollar exact fee']],
    ['Losses may reach $1 billion.', ['$1 billion: money [1000000000, 1000000000] dollar exact']],
    [
      'The army has 120,000 active-duty soldiers.',
      ['120,000: count [120000, 120000] exact soldier'],
    ],
    [
      'The plane carried 143 passengers and nine crew members.',
      ['143: count [143, 143] exact passenger', 'nine: count [9, 9] exact member'],
    ],
    ['Police detained 45 suspected militants.', ['45: count [45, 45] exact militant']],
    ['They found 12 unexploded bombs.', ['12: count [12, 12] exact bomb']],
    [
      'They freed 21 of the 276 schoolgirls.',
      ['21: count [21, 21] exact schoolgirl', '276: count [276, 276] exact schoolgirl'],
    ],
    ['He has 3 million Twitter followers.', ['3 million: count [3000000, 3000000] exact follower']],
    [
      'The firm has 1,100 restaurants in 40 states.',
      ['1,100: count [1100, 1100] exact restaurant', '40: count [40, 40] exact state'],
    ],
    ['He paid 30 percent less than she did.', ['30 percent: percent [30, 30] percentage exact']],
    ['It was three times as large.', ['three: count [3, 3] exact time']],
    ['It is 20 times more likely.', ['20: count [20, 20] exact time']],
    [
      'The jackpot swelled to $1.6 billion, the second-largest ever.',
      ['$1.6 billion: money [1600000000, 1600000000] dollar exact', 'second: ordinal [2, 2] exact'],
    ],
    ['The bridge is 2.5 times longer.', ['2.5: number [2.5, 2.5] exact time']],
    ['It rains 200 days a year.', ['200 days: duration [200, 200] day exact']],
    ['The river rose 3 ft. overnight.', ['3 ft.: length [3, 3] foot exact']],
    ['It cost $100m-$120m to build.', ['$100m-$120m: money [100000000, 120000000] dollar exact']],
    ['Her 3-year-old son is ill.', ['3-year-old: age [3, 3] year exact son']],
    ['On the 3rd floor, a fire began.', ['3rd: ordinal [3, 3] exact']],
    ['Four-fifths of the crop failed.', ['Four-fifths: number [0.8, 0.8] exact crop']],
    ['The crop fell by a fifth.', ['a fifth: number [0.2, 0.2] exact']],
    ['Half a dozen men left.', ['Half a dozen: count [6, 6] exact man']],
    ['It weighs 3 kg.', ['3 kg: mass [3, 3] kilogram exact']],
    ['It weighs 3kg.', ['3kg: mass [3, 3] kilogram exact']],
    ['It is 5 cm wide.', ['5 cm: length [5, 5] centimetre exact']],
    ['It holds 2 liters.', ['2 liters: number [2, 2] litre exact']],
    ['It draws 60 watts.', ['60 watts: number [60, 60] watt exact']],
    ['It has 16GB of memory.', ['16GB: number [16, 16] gigabyte exact memory']],
    ['It runs at 2.4 GHz.', ['2.4 GHz: number [2.4, 2.4] gigahertz exact']],
    ['It is 98.6 F.', ['98.6 F: temperature [98.6, 98.6] degree Fahrenheit exact']],
    ['It is 400 light-years away.', ['400 light-years: length [400, 400] light year exact']],
    ['A reported 40 people died.', ['40: count [40, 40] exact person']],
    ['As few as 40 people came.', ['As few as 40: count [40, ∞) at-least person']],
    ['No more than 40 people came.', ['No more than 40: count (-∞, 40] at-most person']],
    ['Barely 40 people came.', ['40: count [40, 40] exact person']],
    ['Only about 40 people came.', ['about 40: count [36, 44] about person']],
    ['Perhaps 40 people came.', ['Perhaps 40: count [36, 44] about person']],
    ['Possibly 40 people came.', ['40: count [40, 40] exact person']],
    ['Maybe 40 people came.', ['Maybe 40: count [36, 44] about person']],
    ['Around 40 people came.', ['Around 40: count [36, 44] about person']],
    ['Forty-odd people came.', ['Forty-odd: count [36, 44] about person']],
    ['40-plus people came.', ['40-plus: count [40, ∞) at-least person']],
    ['Not quite 40 people came.', ['Not quite 40: count [36, 40) almost person']],
    ['Well under 40 people came.', ['Well under 40: count (-∞, 40) less-than person']],
    ['Just short of 40 people came.', ['Just short of 40: count [36, 40) almost person']],
    ['Fully 40 people came.', ['40: count [40, 40] exact person']],
    ['A whopping 40 people came.', ['40: count [40, 40] exact person']],
    ['Close to 40 people came.', ['Close to 40: count [36, 40) almost person']],
    ['Roughly 40 people came.', ['Roughly 40: count [36, 44] about person']],
    ['Over 40 people came.', ['Over 40: count (40, ∞) more-than person']],
    ['Above 40 people came.', ['Above 40: count (40, ∞) more-than person']],
    ['It is the second-largest ever.', ['second: ordinal [2, 2] exact']],
    ['It is the second-largest city.', ['second: ordinal [2, 2] exact']],
    ['It is the third-largest ever.', ['third: ordinal [3, 3] exact']],
    ['The third-largest ever came.', ['third: ordinal [3, 3] exact']],
    ['The jackpot is the second-largest jackpot ever.', ['second: ordinal [2, 2] exact']],
  ])('%s', (sentence, meanings) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(meanings);
  });
});
