import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/analyse/names/names.js';
import { conflictsIn, namesIn, spellingsIn, storiesOf } from './found-names.js';

describe('findNames: one person in two spellings', () => {
  it.each([
    [
      'a surname, with the same office',
      'The talks were led by Deputy Minister Jonathan Meyerling, who arrived on Monday.',
      'The talks were led by Deputy Minister Jonathan Mayerling, who arrived on Monday.',
      ['Jonathan Mayerling', 'Jonathan Meyerling'],
    ],
    [
      'a surname, with the given name short and long',
      'The port authority sent its harbour master, Chris Brandwick, to the inquiry.',
      'At the inquiry, Christopher Brandwyck, harbour master of the port authority, spoke first.',
      ['Chris Brandwick', 'Christopher Brandwyck'],
    ],
    [
      'one of several names',
      'The agreement was signed by Prime Minister Idris Mahaman Olu Sarko in the capital.',
      'Prime Minister Idris Mahamane Olu Sarko said that the agreement was final.',
      ['Idris Mahaman Olu Sarko', 'Idris Mahamane Olu Sarko'],
    ],
    [
      'a given name with two letters swapped',
      'Water board chairwoman Kristen Oldacre said the reservoir wall would hold.',
      'The chairwoman of the water board, Kirsten Oldacre, said the reservoir wall would hold.',
      ['Kirsten Oldacre', 'Kristen Oldacre'],
    ],
    [
      'a given name that has two spellings',
      'Water board chairman Stephen Oldacre said the old reservoir wall would hold.',
      'The chairman of the water board, Steven Oldacre, said the old reservoir wall would hold.',
      ['Stephen Oldacre', 'Steven Oldacre'],
    ],
    [
      'a given name, with one word beside both names',
      'The hall was stripped of its ceilings by architect Osman Tarrow.',
      '"We let it breathe again," said Osmen Tarrow, the architect.',
      ['Osman Tarrow', 'Osmen Tarrow'],
    ],
    [
      'a surname behind a job that opens the sentence',
      'Striker Danny Orrell scored twice as Karo beat Elmer in the cup final on Sunday.',
      'Karo beat Elmer in the cup final on Sunday, with striker Danny Orrel scoring twice.',
      ['Danny Orrel', 'Danny Orrell'],
    ],
    [
      'a surname behind a job that is a surname too',
      'Carpenter Anne Tarwick found the old charter of Karo under a floor on Monday.',
      'Under a floor the carpenter Anne Tarwyck found the old charter of Karo on Monday.',
      ['Anne Tarwick', 'Anne Tarwyck'],
    ],
    [
      'a surname behind "the" and a job',
      'The goalkeeper Ilmar Tessol saved two penalties in the cup final of Karo on Sunday.',
      'Two penalties were saved in the cup final of Karo on Sunday by the keeper Ilmar Tesol.',
      ['Ilmar Tesol', 'Ilmar Tessol'],
    ],
    [
      'a surname in two jobs that one person may have',
      'The activist Tomas Varick spoke on Monday in the harbour fraud trial in Karo.',
      'The lawyer Tomas Varrick spoke on Monday in the harbour fraud trial in Karo.',
      ['Tomas Varick', 'Tomas Varrick'],
    ],
    [
      'a surname, with a title before a comma and behind one',
      'The visitors were shown around by the planning officer, Martin Hallow.',
      'Martin Hollow, planning officer, asked for more time.',
      ['Martin Hallow', 'Martin Hollow'],
    ],
    [
      'a given name with another letter for its first sound, with one role',
      'Governor Elena Marcus opened the new hospital in Karo on Monday. She thanked the nurses.',
      'The new hospital in Karo was opened on Monday by Governor Helena Marcus, who thanked the builders.',
      ['Elena Marcus', 'Helena Marcus'],
    ],
    [
      'the same, with no word that tells a person but the role',
      'The novelist Clara Lindqvist won the Harbour Prize for her book on the flood, the jury said.',
      'Klara Lindqvist, the novelist, has won the Harbour Prize. The jury praised her book on the flood.',
      ['Clara Lindqvist', 'Klara Lindqvist'],
    ],
    [
      'a frequent surname, with one role under two names',
      'The lawyer Susan Clark asked for more time in the Elmer dam case on Monday.',
      'Susan Clarke, a barrister in the Elmer dam case, asked on Monday for more time.',
      ['Susan Clark', 'Susan Clarke'],
    ],
    [
      'a frequent surname, with a role whose field stands before the name',
      'The fire chief of Elmer, Ruth Phillips, said the mill fire was out by noon on Sunday.',
      'Fire chief Ruth Philips said that the mill fire in Elmer was out by noon on Sunday.',
      ['Ruth Philips', 'Ruth Phillips'],
    ],
    [
      'a head of government under two names',
      'Prime Minister Paul Johnson said the tunnel under the Wend would open in May.',
      'The tunnel under the Wend will open in May, Premier Paul Johnston said on Monday in Karo.',
      ['Paul Johnson', 'Paul Johnston'],
    ],
  ])('finds %s', (_, a, b, pair) => {
    expect(conflictsIn(a, b)).toEqual([pair]);
  });

  it.each([
    [
      'two people of one surname',
      'Senator Maria Kestrel voted against the harbour bill on Tuesday.',
      'Senator Mario Kestrel voted against the harbour bill on Tuesday.',
    ],
    [
      'people of like names in different offices',
      'The goalkeeper Martin Hallow saved a penalty in the last minute.',
      'The economist Martin Hollow expects prices to fall next spring.',
    ],
    [
      'people of like names and one trade in stories of two events',
      'The theatre of Karo was restored by architect Martin Hallow. Mayor Ada Moreno and Bishop Olu Kerewan praised the Karo theatre during the Norby festival.',
      'The stadium of Tessel was designed by architect Martin Hollow. Trainer Bo Lindqvist and Jan Brandwick of Kelham Rovers like the Tessel stadium.',
    ],
    [
      'a father and a son',
      'The shipyard was sold by its owner, Harold Pencroft, after the strike.',
      'The shipyard was sold by its owner, Harold Pencroft Jr., after the strike.',
    ],
    [
      'two people whom one story names together',
      'The judges Peter Fenwick and Peter Fenwyck heard the case of the ferry company.',
      'Judge Peter Fenwyck heard the case of the ferry company.',
    ],
    [
      'middle initials that differ',
      'The bridge was designed by engineer John A. Tarrow of the county office.',
      'The bridge was designed by engineer John B. Tarrow of the county office.',
    ],
    [
      'short surnames',
      'The inquiry heard the pilot, Mary Lee, and the captain of the ferry.',
      'The inquiry heard the pilot, Mary Lea, and the captain of the ferry.',
    ],
    [
      'a middle name left out',
      'General Amadou Sani Kerewan led the delegation to the border talks.',
      'General Amadou Kerewan led the delegation to the border talks.',
    ],
    [
      'accents and hyphens',
      'President Tomás Abd-el Karim opened the new dam on Friday.',
      'President Tomas Abd el-Karim opened the new dam on Friday.',
    ],
    [
      'an umlaut in its two letters',
      'Police chief Jörg Brandwick closed the harbour of Karo on Monday.',
      'The harbour of Karo was closed on Monday by police chief Joerg Brandwick.',
    ],
    [
      'frequent names in two roles',
      'Teacher Laura Reed led the children of Elmer out of the burning school.',
      'Nurse Laura Reid treated the children of Elmer after the school burned.',
    ],
    [
      'frequent names without a role, among like words',
      'Mark Davis scored twice for Karo United in the cup final on Sunday.',
      'Mark Davies came on late for Karo United in the cup final on Sunday.',
    ],
    [
      'given names that sound alike in two roles',
      'Governor Elena Marcus opened the new hospital in Karo on Monday.',
      'The new hospital in Karo opened on Monday. Its gardener, Helena Marcus, planted roses.',
    ],
    [
      'given names that sound alike, with one role among other words',
      'Coach Karl Brandt praised his team after the cup final in Karo on Sunday.',
      'The council of Elmer raised the ferry fare. Carl Brandt, a coach of rowers there, called it too much.',
    ],
    [
      'a lawyer and a judge of one case',
      'The lawyer Tomas Varick spoke on Monday in the harbour fraud trial in Karo.',
      'Judge Tomas Varrick adjourned the harbour fraud trial in Karo on Monday.',
    ],
    [
      'two given names in two offices',
      'Dana Holmqvist, the mayor of Karo, opened the new school on the harbour on Monday.',
      'Dina Holmqvist, the head teacher, opened the new school on the harbour of Karo on Monday.',
    ],
    [
      'sisters of one story',
      'Governor Elena Marcus opened the new hospital in Karo on Monday. Her sister Helena Marcus came.',
      'The new hospital in Karo was opened on Monday by Governor Elena Marcus.',
    ],
  ])('does not take %s for a misspelling', (_, a, b) => {
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it('takes frequent surnames behind a rare given name for one', () => {
    const [a, b] = [
      'The hall of Elmer was full on Sunday, Tuulia Johnson said of the sea.',
      'Of the sea wall, Tuulia Johnston said that the hall of Elmer was full on Sunday.',
    ];
    expect(conflictsIn(a, b)).toEqual([['Tuulia Johnson', 'Tuulia Johnston']]);
    const frequent = [a, b].map((text) => text.replace('Tuulia', 'Laura'));
    expect(conflictsIn(...frequent)).toEqual([]);
  });

  it('groups an umlaut and its two letters', () => {
    expect(
      spellingsIn(
        'Police chief Jörg Brandwick closed the harbour of Karo on Monday.',
        'The harbour of Karo was closed on Monday by police chief Joerg Brandwick.',
      ),
    ).toEqual([['Joerg Brandwick', 'Jörg Brandwick']]);
  });

  it('groups what is left of a name without its marks, in any mixture', () => {
    const texts = [
      'Police chief Jörg Brändwick closed the harbour of Karo on Monday.',
      'The harbour of Karo was closed on Monday by police chief Joerg Brandwick.',
      'On Monday police chief Jorg Braendwick closed the harbour of Karo.',
    ];
    expect(spellingsIn(...texts)).toEqual([
      ['Joerg Brandwick', 'Jorg Braendwick', 'Jörg Brändwick'],
    ]);
    expect(conflictsIn(...texts)).toEqual([]);
    expect(conflictsIn(...texts.slice(1))).toEqual([]);
  });

  it('takes who is called by a role behind the name for a person', () => {
    const kinds = namesIn(
      'The fares of the ferry will rise, Anu Kesselring, the director of the ferry company, said in Karo on Monday.',
      'Ferry fares will rise. Anu Keselring, director of the ferry company, said so in Karo on Monday.',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['person']);
  });

  it('groups short forms without a conflict', () => {
    expect(
      spellingsIn(
        'The delegation was led by General Amadou Sani Kerewan. General Kerewan left at noon, and Kerewan’s driver followed.',
        'The delegation was led by Amadou Kerewan, chief of staff of the army.',
      ),
    ).toEqual([['Amadou Kerewan', 'Amadou Sani Kerewan', 'Kerewan']]);
  });

  it.each([
    [
      'a father and a son',
      'The shipyard was sold by its owner, Harold Pencroft.',
      'It was Harold Pencroft Jr. who sold the shipyard.',
    ],
    [
      'a middle name among other words, where others have the surname',
      'The shipyard was sold by its owner, Harold Pencroft. Robert Pencroft stayed.',
      'A lecture on tides was given by Harold M. Pencroft in spring.',
    ],
    [
      'two people whom one story names by two spellings of a given name',
      'The minister, Stephen Pencroft, met the mayor of Elmer, Steven Pencroft, in the shipyard.',
      'The mayor of Elmer, Steve Pencroft, met the minister in the shipyard.',
    ],
    [
      'a short name that fits two longer ones',
      'The delegation was led by Amadou Sani Kerewan and his cousin Amadou Bako Kerewan.',
      'The delegation was led by General Amadou Kerewan, chief of staff.',
    ],
  ])('does not group %s', (_, a, b) => {
    expect(spellingsIn(a, b)).toEqual([]);
  });

  it('does not give a surname to one of two people who share it', () => {
    expect(
      spellingsIn(
        'The mayor, Ellen Tarwick, thanked the engineer, Robert Tarwick. The crowd cheered when Tarwick spoke.',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'long and short forms of a given name, with like words around them',
      'The talks were led by Deputy Minister Michael Tarwick, who arrived on Monday.',
      'The talks were led by Deputy Minister Mike Tarwick, who arrived on Monday.',
      ['Michael Tarwick', 'Mike Tarwick'],
    ],
    [
      'a name with and without its article',
      'Mr. Harun al-Badawi opened the harbour.',
      'Mr. Harun el-Badawi closed the harbour, and Harun Badawi’s brother left.',
      ['Harun Badawi', 'Harun al-Badawi', 'Harun el-Badawi'],
    ],
    [
      'a middle name in full and as an initial',
      'The case was heard by Judge Ellen Kerewan.',
      'Ellen Maria Kerewan heard it. Ellen M. Kerewan did not speak.',
      ['Ellen Kerewan', 'Ellen M. Kerewan', 'Ellen Maria Kerewan'],
    ],
  ])('groups %s without a conflict', (_, a, b, spellings) => {
    expect(spellingsIn(a, b)).toEqual([spellings]);
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it('groups two transliterations of a name that differ in several words', () => {
    expect(
      conflictsIn(
        'The delegation of the salt miners was led by Judge Moussa Kadhumi from the northern coast.',
        'Judge Musa Qadumi led the delegation of the salt miners from the northern coast.',
      ),
    ).toEqual([['Moussa Kadhumi', 'Musa Qadumi']]);
  });

  it('sets each of several spellings against the most frequent one', () => {
    const sentence = (name: string): string =>
      `The talks on the harbour wall were led by Deputy Minister Jonathan ${name} of Peru.`;
    expect(
      conflictsIn(...['Meyerling', 'Mayerling', 'Meyerling', 'Moyerling'].map(sentence)),
    ).toEqual([
      ['Jonathan Mayerling', 'Jonathan Meyerling'],
      ['Jonathan Meyerling', 'Jonathan Moyerling'],
    ]);
  });

  it('gives a surname alone to a person whom the story names in two ways', () => {
    expect(
      spellingsIn(
        'Mayor Michael Tarwick spoke first. The others liked Mike Tarwick. Then Tarwick left.',
      ),
    ).toEqual([['Michael Tarwick', 'Mike Tarwick', 'Tarwick']]);
  });

  it.each([
    ['before a verb of speech', 'Stone said that it was late.', ['Ellen Stone', 'Stone']],
    ['before another word', 'Stone walls were built there.', undefined],
  ])('reads a surname that is a word at the opening of a sentence %s', (_, sentence, spellings) => {
    expect(spellingsIn(`The case was heard by Judge Ellen Stone. ${sentence}`)).toEqual(
      spellings ? [spellings] : [],
    );
  });

  it.each([
    [
      'a building',
      'The board of Tarwick Tower said that it was shut. All doors of the Tower were locked.',
    ],
    [
      'a town',
      'The mayor of San Tarwick said that it was flooded. Most streets of Tarwick were closed.',
    ],
    [
      'members of a party',
      'The mayor told Tarwick Republicans that it was late. Many of the Republicans had left.',
    ],
    [
      'a name whose end stands twice',
      'The plan of Mr. Hanna Tarwick Tarwick was read first. Later the others heard Tarwick.',
    ],
    [
      'a surname that "Jr." tells apart',
      'The plan of Mr. Hanna Tarwick Jr. was read first. Later the others heard Tarwick.',
    ],
    [
      'a verb before a name',
      'Will Tarwick said that it was late? Perhaps the others heard Tarwick.',
    ],
  ])('does not take for a person %s', (_, text) => {
    expect(spellingsIn(text)).toEqual([]);
  });

  it('calls no one in capitals where somebody does otherwise', () => {
    const [group] = namesIn(
      'MAYOR JONATHAN MEYERLING opened the harbour. Then MAYOR JONATHAN MEYERLING closed it.',
      'Mayor Jonathan Meyerling opened the harbour.',
    );
    expect(group?.name).toBe('Jonathan Meyerling');
  });

  it('reads no names from sentences in title case', () => {
    expect(
      conflictsIn(
        'The talks went on.\n\nDeputy Minister Jonathan Meyerling Leads the Harbour Talks.',
        'The talks went on.\n\nDeputy Minister Jonathan Mayerling Leads the Harbour Talks.',
      ),
    ).toEqual([]);
  });

  it('gives the place of each mention in its sentence, without title and possessive', () => {
    const [group] = namesIn(
      'Dr. Orla Vestergaard’s report was read aloud by the chairman. “It is late,” Vestergaard said.',
    );
    expect(
      group?.variants.map(({ spelling, mentions }) => [
        spelling,
        ...mentions.map(({ sentence, start, end }) => sentence.plain.slice(start, end)),
      ]),
    ).toEqual([
      ['Orla Vestergaard', 'Orla Vestergaard'],
      ['Vestergaard', 'Vestergaard'],
    ]);
  });
});

describe('findNames: names with small letters and hyphens', () => {
  it.each([
    [
      'a second syllable behind a hyphen',
      'President Tam Jong-ul met the envoy of Karo. The fence, President Tam Jong Ul said, stays.',
      ['Tam Jong Ul', 'Tam Jong-ul'],
    ],
    [
      'a syllable that is a word of English',
      'President Tam Jae-in met the envoy of Karo. The fence, President Tam Jae In said, stays.',
      ['Tam Jae-in'],
    ],
    [
      'an elided article',
      'Police chief Maureen d’Aubry closed the bridge. Nobody was hurt, d’Aubry said.',
      ['Maureen d’Aubry', 'd’Aubry'],
    ],
    [
      'a surname alone with its particles',
      'Mayor Pieter van der Tarn left. Van der Tarn was tired, and nobody saw van der Tarn again.',
      ['Pieter van der Tarn', 'Van der Tarn', 'van der Tarn'],
    ],
    [
      'an article with a hyphen, and without its article',
      'Officials met Bashar al-Tarwi, the mayor. Al-Tarwi left. Nobody followed Tarwi, or al-Tarwi’s men.',
      ['Al-Tarwi', 'Bashar al-Tarwi', 'Tarwi', 'al-Tarwi'],
    ],
    [
      'a particle that only people have, and nothing else that tells of one',
      'The men of Qasim bin Tarwi left. The guards of Bin Tarwi stayed.',
      ['Bin Tarwi', 'Qasim bin Tarwi'],
    ],
    [
      'a name with its words joined, and apart',
      'Mayor Abdul Rahman Tarwi left. Nobody followed Abdulrahman Tarwi or Abdul-Rahman Tarwi.',
      ['Abdul Rahman Tarwi', 'Abdul-Rahman Tarwi', 'Abdulrahman Tarwi'],
    ],
  ])('takes %s into a name', (_, text, spellings) => {
    const found = spellingsIn(text);
    expect(found).toEqual(spellings.length > 1 ? [spellings] : []);
    expect(conflictsIn(text)).toEqual([]);
  });

  it.each([
    ['a word that belongs to the sentence', 'Mayor Ada Holm-led towns met. Holm left.', 'Ada Holm'],
    ['an ending of English', 'Mayor Ada Holm-esque towns met. Holm left.', 'Ada Holm'],
    ['what a dash parts from it', 'Mayor Ada Holm—ill since May—left. Holm came.', 'Ada Holm'],
    [
      'a particle that the full name has not',
      'Mayor Ada Holm left. The van Holm took.',
      'Ada Holm',
    ],
  ])('does not take %s into a name', (_, text, name) => {
    expect(spellingsIn(text)).toEqual([[name, 'Holm']]);
  });

  it('joins a name with the family name first and last', () => {
    const [a, b] = [
      'President Zhao Wenbo met the envoy in Karo on Monday to talk about the border fence.',
      'On Monday President Wenbo Zhao met the envoy in Karo to talk about the border fence.',
    ];
    expect(spellingsIn(a, b)).toEqual([['Wenbo Zhao', 'Zhao Wenbo']]);
    expect(conflictsIn(a, b)).toEqual([]);
    expect(spellingsIn(a, 'The florist Wenbo Zhao likes roses.')).toEqual([]);
    const given = (text: string) => text.replace('Zhao', 'Thomas').replace('Wenbo', 'James');
    expect(spellingsIn(given(a), given(b))).toEqual([]);
  });
});

describe('findNames on the five articles', () => {
  const stories = readdirSync('seeds')
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => storiesOf(`seeds/${file}`, readFileSync(`seeds/${file}`, 'utf8')));

  it('finds the spellings that conflict, and no others', () => {
    expect(findNames(stories).flatMap(({ conflicting }) => conflicting ?? [])).toEqual([
      ['Ali Mahaman Lamine Zeine', 'Ali Mahamane Lamine Zeine'],
      ['Chris Meier', 'Christopher Maier'],
      [
        'Department of National Defence of the Republic of Niger',
        'Ministry of National Defence of Niger',
      ],
      [
        'National Council for the Safeguard of the Homeland',
        'National Council for the Safeguarding of the Homeland',
      ],
    ]);
  });

  it('groups the names that leave a part out', () => {
    const spellings = findNames(stories).map(({ variants }) => variants.map((v) => v.spelling));
    expect(spellings).toContainEqual(['Mamane Kiaou', 'Mamane Sani Kiaou']);
    expect(spellings).toContainEqual(['Phee', 'Molly Phee']);
  });

  it('gives the same groups for any order of the stories', () => {
    const expected = JSON.stringify(findNames(stories));
    fc.assert(
      fc.property(fc.shuffledSubarray(stories, { minLength: stories.length }), (shuffled) => {
        expect(JSON.stringify(findNames(shuffled))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });
});

it('findNames reads any text, and cuts every spelling out of its sentence', () => {
  const word = fc.constantFrom(
    ...'Dr. Jean-Luc de la Tour’s U.S. Army of the J. Minister Al-Amin Ångström said , '.split(' '),
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      for (const { variants } of namesIn(...texts)) {
        for (const { spelling, mentions } of variants) {
          for (const { sentence, start, end } of mentions) {
            expect(sentence.plain.slice(start, end)).toBe(spelling);
          }
        }
      }
    }),
  );
});

describe('findNames: what kind of name it is', () => {
  const kindsIn = (...texts: string[]): string[] =>
    namesIn(...texts).map(({ kind, name }) => `${kind} ${name}`);

  it.each([
    [
      'a group behind "the"',
      'The leaders of the Elmer Brotherhood said in May that the valley would vote.',
      'In the valley the Elmer Brotherhood lost; the Brotherhood said nothing in May.',
      ['organisation Elmer Brotherhood'],
    ],
    [
      'a firm that speaks',
      'Tarwick Stonesby said in May that the mines would close before the winter.',
      'TARWICK STONESBY said nothing of the mines in May.',
      ['organisation Tarwick Stonesby'],
    ],
    [
      'a former member of a group',
      'A former Tarwick Stonesby clerk said so in May, when the mines were closed.',
      'Tarwick-Stonesby Mines, told of the clerk, said nothing. TARWICK STONESBY said nothing in May.',
      ['organisation Tarwick Stonesby'],
    ],
    [
      'a group with an article for a given name',
      'In the valley, Al Tarwick fought on. Tarwick said in May that it was strong.',
      'Al Tarwick said in May that it would fight on in the valley.',
      ['organisation Al Tarwick'],
    ],
    [
      'a person, called by the surname',
      'Oluwa Tarwick said in May that the mines would close.',
      'The mines will close, Oluwa Tarwick said. Tarwick spoke in May.',
      ['person Oluwa Tarwick'],
    ],
    [
      'a person with a title',
      'Minister Oluwa Tarwick said in May that the mines would close.',
      'The mines will close, Oluwa Tarwíck said in May.',
      ['person Oluwa Tarwick'],
    ],
    [
      'a person with a job',
      'The potter and sculptor Oluwa Tarwick said in May that the mines would close.',
      'The mines will close, Oluwa Tarwíck said in May.',
      ['person Oluwa Tarwick'],
    ],
    [
      'a person whom a job that opens the sentence names',
      'Plumber Oluwa Tarwick said in May that the mines would close.',
      'The mines will close, Oluwa Tarwíck said in May.',
      ['person Oluwa Tarwick'],
    ],
    [
      'a person called by a surname that is a job',
      'Brewer said in May that the mines would close. Oluwa Brewer was tired.',
      'The mines will close, Oluwa Brewer said in May.',
      ['person Oluwa Brewer'],
    ],
    [
      'a person with an initial',
      'Oluwa B. Tarwick said in May that the mines would close.',
      'The mines will close, Oluwa Tarwick said in May of the mines.',
      ['person Oluwa B. Tarwick'],
    ],
    [
      'a person behind "the", with a given name',
      'The letters in the Jonathan Tarwick affair were lost in May, the mayor said.',
      'The mayor spoke of the Jonathan Tarwick letters; Tarwick did not in May.',
      ['person Jonathan Tarwick'],
    ],
  ])('%s', (_, a, b, kinds) => {
    expect(kindsIn(a, b)).toEqual(kinds);
  });
});
