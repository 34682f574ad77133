import type { Dice } from './dice.ts'

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦史顾侯邵孟段雷钱汤尹黎易乔贺赖龚庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜'
const FIRST = '文志建晓思雨子俊明海国永家嘉梓泽宇浩承景书若静雅慧丽秋春云立彦启振新润泓亦佳欣宏德正学世'
const SECOND =
  '远华强涛磊杰斌鹏宁然轩琪涵怡婷敏洁琳颖妍博峰波辉勇军平东林森阳航瑞哲豪睿诚毅萍芳兰霞梅莹璐珊菲彤瑶蓉'

const GIVEN =
  'Alice Arthur Beatrice Bernard Caroline Cedric Clara Conrad Daphne Dominic Edith Edmund Elspeth Felix Fiona Gareth Georgia Gordon Harriet Hector Helena Howard Imogen Irving Isobel Jasper Joanna Julian Katrina Kenneth Leonora Lionel Lucinda Malcolm Marion Miriam Nathan Nigel Octavia Oswald Paula Percival Philippa Quentin Ramona Roland Rosalind Rupert Sabrina Sidney Stella Terence Thomasin Ursula Vaughan Verity Victor Wendy Wilfred Winifred Yvonne'.split(
    ' ',
  )
const FAMILY =
  'Abernathy Ainsworth Ashdown Barraclough Beckwith Birtwell Blakeley Brathwaite Bullivant Carmody Chadwick Colclough Crosswell Dalgleish Danforth Dunmore Eastwick Elphick Fairclough Farthing Fothergill Garside Gillespie Goodfellow Halliday Hartnell Heathcote Holroyd Ingleby Jessop Kettlewell Kirkbride Langstaff Lethbridge Lockyer Loxton Mansell Merriman Metcalfe Mortlake Nethercott Nuttall Oakeshott Oldroyd Pemberton Pickersgill Postgate Quayle Ravenscroft Redfern Rowntree Salthouse Satterley Shuttleworth Smallwood Stockdale Sutcliffe Tattersall Thackeray Thistlewood Tolliver Underhill Unsworth Venables Wadsworth Waterfield Wetherby Whitlock Winterbourne Wolstenholme Yardley Yarwood'.split(
    ' ',
  )

/** People one has heard of, whom chance might name. */
const KNOWN = new Set([
  '李嘉诚',
  '刘德华',
  '林志颖',
  '梁家辉',
  '林俊杰',
  '赵丽颖',
  '杨丽萍',
  '李永波',
  '李晓霞',
])

/** A pool that never gives a name twice, nor one that is a part of another. */
export const makeNames = (dice: Dice, reserved: readonly string[]) => {
  const taken = new Set(reserved)
  const surnames = Object.fromEntries([...SURNAMES].map((name, rank) => [name, 1 / (rank + 12)]))
  const take = (draw: () => string): string => {
    for (;;) {
      const name = draw()
      if (KNOWN.has(name)) continue
      if ([...taken].some((other) => other.includes(name) || name.includes(other))) continue
      taken.add(name)
      return name
    }
  }
  return {
    chinese: () => take(() => dice.weighted(surnames) + dice.pick([...FIRST]) + dice.pick([...SECOND])),
    english: () => take(() => `${dice.pick(GIVEN)} ${dice.pick(FAMILY)}`),
  }
}

export type Names = ReturnType<typeof makeNames>
