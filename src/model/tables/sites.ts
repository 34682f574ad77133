import { columns as c } from './column.ts'
import { defineTable } from './define-table.ts'

export const sites = defineTable({
  name: 'sites',
  title: { zh: '客户本地网', en: 'Sites' },
  about: {
    zh: '客户的分支机构（本地网、分公司），一行一处。',
    en: 'Branches and sites of the customer, one per row.',
  },
  id: null,
  required: [['account_id', 'account'], ['site']],
  columns: {
    account_id: c.text(['客户编号', 'id of the account'], {
      namedBy: 'account',
      need: 'required',
      headers: ['客户ID'],
    }),
    account: c.text(['客户名称', 'name of the account'], { need: 'required', headers: ['所属客户'] }),
    site: c.text(['本地网', 'name of the site'], { need: 'required', headers: ['地市', '站点', '分公司'] }),
    representative: c.text(['代表', 'who stands for the relation there; blank is nobody'], {
      headers: ['本地网代表', '站点代表', '责任人', '负责人'],
    }),
    head_office: c.yesNo(['是否总部', 'the head office'], { headers: ['总部'] }),
  },
})
