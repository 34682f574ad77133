import type { AccountReview } from '../review.ts'
import { defineProposal, type ProposalCase } from './define-proposal.ts'

/** One case where a flag is raised, with what triggers it. */
function findRaised({ flags }: AccountReview, id: string): ProposalCase[] {
  return flags.filter((flag) => flag.id === id).map(({ values, rows }) => ({ person: null, values, rows }))
}

export const secondEye = defineProposal({
  id: 'one-eye',
  label: {
    zh: '做第二只眼：在另一个部门，由我方另一人，争取一位支持者',
    en: 'Make a second eye: win a supporter in another department, through another of ours',
  },
  description: { zh: 'S、A 级客户只有一只眼。', en: 'An S or A account has one eye.' },
  find: (one) => findRaised(one, 'one-eye'),
})

export const renewAgreement = defineProposal({
  id: 'expired-agreement',
  label: { zh: '续签到期的协议', en: 'Renew the agreement that expired' },
  description: {
    zh: '协议已到期，没有同级或更高级别的协议在有效期内。',
    en: 'An agreement has expired and none of the same or a wider reach is in force.',
  },
  find: (one) => findRaised(one, 'agreement-expired'),
})
