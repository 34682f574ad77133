import type { AccountSlice } from '../account-slice.ts'
import { listProofs, type Proof } from '../organizational/list-proofs.ts'

/**
 * Agreements of the parent of a customer group, of whatever reach: what holds first, then the latest. The parent may
 * be an account that is not reviewed, so they are read from the register as a member sees it.
 *
 * @param member slice of any member
 * @param parent position in `dataset.accounts`
 */
export function listParentAgreements(member: AccountSlice, parent: number): Proof[] {
  const partnership = member.dataset.partnership.filter(({ account }) => account === parent)
  return listProofs(
    { ...member, registers: { ...member.registers, partnership, inherited: [] } },
    'agreement',
  )
}
