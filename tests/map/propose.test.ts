import { describe, expect, it } from 'vitest'
import { ingestTexts } from '../ingest/ingest-texts.ts'
import { oddCrm, proposeTexts } from './propose-texts.ts'

describe('an export nobody knows', () => {
  it('is told by its headers, its cells and the records of its other files', async () => {
    const { preset, proposal } = await proposeTexts(oddCrm)
    expect(proposal.files.map(({ file, guess }) => [file, guess?.table])).toEqual([
      ['firms.csv', 'accounts'],
      ['stakeholders.csv', 'contacts'],
      ['log.csv', 'activities'],
    ])
    expect(preset!.tables.map(({ columns }) => columns)).toEqual([
      { account_id: 'Firm No.', name: 'Firm', industry: 'Sector', account_manager: 'Relationship Manager' },
      {
        contact_id: 'Person Ref',
        account_id: 'Employer',
        name: { join: ['Given Name', 'Surname'], with: ' ' },
        title: 'Position',
        decision_role: 'Role in Decision',
        influence: 'Clout',
        support: 'Attitude',
      },
      { date: 'When', contact_ids: 'Met', staff: 'Colleague', next_step: 'Follow-up' },
    ])
  })

  it('once mapped is read: no row is lost and nobody is an orphan', async () => {
    const { preset } = await proposeTexts(oddCrm)
    const { dataset, codes } = await ingestTexts(oddCrm, { givenPresets: [preset!] })
    expect(codes).toEqual([])
    expect([dataset.accounts.length, dataset.people.length, dataset.activities.length]).toEqual([2, 3, 3])
    expect(dataset.people.map(({ name, roles }) => [name, ...roles])).toEqual([
      ['Ada Brook', 'D'],
      ['Ben Carr', 'E'],
      ['Cleo Dunn', 'D'],
    ])
    expect(dataset.files.map(({ rejected }) => rejected)).toEqual([0, 0, 0])
  })

  it('gives the same proposal whatever the order of files', async () => {
    const turned = Object.fromEntries(Object.entries(oddCrm).reverse())
    const [one, other] = [await proposeTexts(oddCrm), await proposeTexts(turned)]
    const byFile = (preset: typeof one.preset) =>
      preset!.tables.toSorted((a, b) => (a.files![0]! < b.files![0]! ? -1 : 1))
    expect(byFile(other.preset)).toEqual(byFile(one.preset))
  })

  it('in German is told by its words, and in a Chinese of its own by theirs', async () => {
    const { proposal } = await proposeTexts({
      'Firmen.csv': 'Kundennummer;Firmenname;Branche\n10001;Nordwerke AG;Energie\n10002;Rheinbank eG;Bank\n',
      'Ansprechpartner.csv':
        'Personennr;Kundennummer;Vorname;Nachname;Abteilung;Telefon\n501;10001;Karl;Groß;Einkauf;0711\n502;10002;Petra;Klein;Technik;0712\n',
      'Besuche.csv':
        'Datum;Kundennummer;Bearbeiter;Art\n13.07.2026;10001;Anna Weiß;visit\n14.07.2026;10002;Jörg Vogt;call\n',
      '客户人员.csv': '单位代码,人员姓名,现任职务,手机\n10001,陈志强,总经理,138\n10002,林芳,科长,139\n',
    })
    const read = proposal.files.map(({ file, guess, dropped }) => [
      file,
      guess?.table,
      guess?.columns.map(({ column, headers }) => `${column} ${headers.join('+')}`).sort(),
      dropped,
    ])
    expect(read).toEqual([
      ['Firmen.csv', 'accounts', ['account_id Kundennummer', 'industry Branche', 'name Firmenname'], []],
      [
        'Ansprechpartner.csv',
        'contacts',
        ['account_id Kundennummer', 'contact_id Personennr', 'department Abteilung', 'name Vorname+Nachname'],
        ['Telefon'],
      ],
      [
        'Besuche.csv',
        'activities',
        ['account_id Kundennummer', 'date Datum', 'kind Art', 'staff Bearbeiter'],
        [],
      ],
      ['客户人员.csv', 'contacts', ['account_id 单位代码', 'name 人员姓名', 'title 现任职务'], ['手机']],
    ])
  })

  it('in Chinese is told, too', async () => {
    const { proposal } = await proposeTexts({
      '甲方名册.csv': '甲方编码,甲方全称,所属板块\nK1,北港集团,港务\nK2,南港集团,能源\n',
      '干系人.csv':
        '序,干系人名字,甲方编码,职称,科室,态度\n1,王建国,K1,总经理,办公室,支持\n2,李梅,K2,处长,采购处,反对\n3,赵明,K2,科长,技术处,教练\n',
    })
    const columns = proposal.files.map(({ guess }) =>
      Object.fromEntries(guess?.columns.map(({ column, headers }) => [column, headers.join()]) ?? []),
    )
    expect(columns[0]).toMatchObject({ account_id: '甲方编码', name: '甲方全称' })
    expect(columns[1]).toMatchObject({
      name: '干系人名字',
      account_id: '甲方编码',
      title: '职称',
      department: '科室',
      support: '态度',
    })
  })
})

describe('how sure a column is', () => {
  it('is said with its reasons: the name, the cells, the file they are found in', async () => {
    const { guessOf } = await proposeTexts(oddCrm)
    expect(guessOf('firms.csv', 'account_id')).toMatchObject({
      sureness: 'sure',
      name: { likeness: 'meaning' },
      values: { looks: 'unique', share: 1 },
    })
    expect(guessOf('stakeholders.csv', 'account_id')).toMatchObject({
      sureness: 'likely',
      name: null,
      found: { file: 'firms.csv', as: 'id', share: 1 },
    })
  })

  it('two headers as good for one column are both named, and neither is written', async () => {
    const { guessOf, preset } = await proposeTexts({
      'contact list.csv': 'Contact Name,Company Name,Position,Job\nAda Brook,North Quay,CFO,Finance\n',
    })
    expect(guessOf('contact list.csv', 'title')).toMatchObject({
      sureness: 'open',
      headers: ['Position'],
      rivals: ['Job'],
    })
    expect(preset!.tables[0]!.columns).not.toHaveProperty('title')
  })

  it('a name whose cells say otherwise is not believed', async () => {
    const { fileOf } = await proposeTexts({
      'people register.csv':
        'Person,Firm,Support,Intimacy\n' +
        'Ada Brook,North Quay,2026-01-02,2026-01-02\nBen Carr,South Quay,2026-02-03,2026-02-03\n',
    })
    const columns = fileOf('people register.csv').guess!.columns.map(({ column }) => column)
    expect(columns).toEqual(['account', 'name'])
    expect(fileOf('people register.csv').unused.map(({ header }) => header)).toEqual(['Support', 'Intimacy'])
  })

  it('personal columns are never proposed, whatever they are called', async () => {
    const { fileOf } = await proposeTexts({
      'people register.csv':
        'Person,Firm,Position,Reach\nAda Brook,North Quay,CFO,ada@x.example\nBen Carr,South Quay,CIO,ben@x.example\n',
    })
    expect(fileOf('people register.csv').dropped).toEqual(['Reach'])
  })
})

describe('what a proposal leaves to its reader', () => {
  it('a file that lacks a required column is named with the table it comes nearest to', async () => {
    const { fileOf, preset } = await proposeTexts({
      'stakeholders.csv': 'Position,Dept,Clout\nCFO,Finance,5\nCIO,IT,3\n',
    })
    const { guess, nearest } = fileOf('stakeholders.csv')
    expect([guess, preset]).toEqual([null, null])
    expect(nearest).toMatchObject({
      table: 'contacts',
      missing: [['name'], ['account_id', 'account', 'opportunity_id']],
    })
  })

  it('labels no list has are counted; what a shipped preset calls them is written down', async () => {
    const { fileOf, preset } = await proposeTexts({
      'touches made.csv':
        'Touch Date,Company Name,Touch Type\n2026-07-01,North Quay,上门拜访\n2026-07-02,North Quay,饭局\n' +
        '2026-07-03,North Quay,shadowing\n2026-07-04,North Quay,shadowing\n',
    })
    expect(fileOf('touches made.csv').labels).toMatchObject([{ column: 'kind', labels: [['shadowing', 2]] }])
    expect(preset!.tables[0]!.values['kind']).toMatchObject({ 饭局: '宴请' })
  })

  it('a column of which no label is known is named with all of them, and left out of the preset', async () => {
    const { fileOf, preset } = await proposeTexts({
      'Firmen.csv': 'Firmennummer;Firma;Einstufung\n10;Nordhafen GmbH;A\n11;Südwerk AG;B\n',
      'Ansprechpartner.csv':
        'Kontaktnummer;Firmennummer;Nachname;Vorname;Rolle\nP1;10;Brandt;Uta;Entscheider\nP2;11;Roth;Eva;Anwender\n',
      '人物.csv': '人员代码,单位代码,姓名,拍板情况,交情\nR1,10,孙立,一把手,很熟\nR2,11,钱和,管钱的,见过\n',
    })
    expect(fileOf('Firmen.csv').guess?.table).toBe('accounts')
    expect(fileOf('Ansprechpartner.csv').labels).toMatchObject([
      {
        column: 'decision_role',
        header: 'Rolle',
        labels: [
          ['Anwender', 1],
          ['Entscheider', 1],
        ],
      },
    ])
    expect(fileOf('人物.csv').labels.map(({ column }) => column)).toEqual(['decision_role', 'intimacy'])
    expect(preset!.tables.flatMap(({ columns }) => Object.keys(columns))).not.toContain('decision_role')
  })

  it('days that can be read both ways follow a column that says it, else they are asked for', async () => {
    const head = 'Touch Date,Company Name,Follow up date\n'
    const open = await proposeTexts({ 'touches made.csv': `${head}03/04/2026,North Quay,\n` })
    expect([open.proposal.dates.order, open.preset!.dateOrder]).toEqual([null, undefined])
    expect(open.proposal.dates.open.map(({ guess }) => guess.column)).toEqual(['date'])
    const told = await proposeTexts({
      'touches made.csv': `${head}03/04/2026,North Quay,\n`,
      'deals of ours.csv': 'Deal Name,Company Name,Close Date\nQuay,North Quay,25/04/2026\n',
    })
    expect(told.preset!.dateOrder).toBe('day-first')
  })
})

describe('what is understood already', () => {
  const known = {
    'accounts.csv': 'account_id,name,tier\nA1,North Quay,S\n',
    'contacts.csv': 'contact_id,account_id,name\nP1,A1,Ada Brook\n',
  }

  it('needs no preset', async () => {
    const { proposal, preset } = await proposeTexts(known)
    expect(preset).toBeNull()
    expect(proposal.files.map(({ understood }) => understood)).toEqual([
      { preset: 'generic', tables: ['accounts'] },
      { preset: 'generic', tables: ['contacts'] },
    ])
  })

  it('keeps what is read of it where more can be', async () => {
    const { preset } = await proposeTexts({
      ...known,
      'contacts.csv': 'contact_id,account_id,name,Attitude\nP1,A1,Ada Brook,coach\nP2,A1,Ben Carr,neutral\n',
    })
    expect(preset!.tables).toMatchObject([
      {
        table: 'contacts',
        needsName: true,
        columns: { contact_id: 'contact_id', account_id: 'account_id', name: 'name', support: 'Attitude' },
      },
    ])
  })

  it('is not taken from the preset that reads it by a new one beside it', async () => {
    const texts = { ...known, 'log.csv': oddCrm['log.csv'].replaceAll('P-', 'P') }
    const { preset } = await proposeTexts({
      ...texts,
      'contacts.csv': 'contact_id,account_id,name\nP1,A1,Ada Brook\nP2,A1,Ben Carr\nP3,A1,Cleo Dunn\n',
    })
    const { dataset } = await ingestTexts(texts, { givenPresets: [preset!] })
    expect(dataset.files.map(({ file, preset: by }) => [file, by])).toEqual([
      ['accounts.csv', 'generic'],
      ['contacts.csv', 'generic'],
      ['log.csv', 'odd'],
    ])
  })
})
