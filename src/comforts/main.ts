import { equipFigure, prepareTip } from './equip-figure.ts'
import { equipJump } from './equip-jump.ts'
import { equipTable } from './equip-table.ts'
import { carryAddress } from './page-address.ts'

// Nothing on a page needs this script: it makes tables, drawings and the way to a page more comfortable.
const jump = document.querySelector<HTMLAnchorElement>('a.jump')
if (jump) equipJump(jump)
for (const tools of document.querySelectorAll<HTMLElement>('.table-tools')) equipTable(tools)
for (const frame of document.querySelectorAll<HTMLElement>('.for-wide, .for-narrow')) equipFigure(frame)
prepareTip()
carryAddress()
