import type { HttpContext } from '@adonisjs/core/http'
import { authorize, render } from '@benchpin/kernel'
import { findContact } from '@benchpin/plugins/contacts'
import { customerList } from '../lists/customer_list.ts'
import { creditOf, customerBalance } from '../services/balances.ts'
import { payableOf } from '../services/payment_target.ts'
import { tenderChoices, tenderFunds } from '../services/tender_choices.ts'
import { accountProps } from './account_screens.ts'
import { recordId } from './record_id.ts'

/** What customers owe, all together and one by one. */
export default class AccountsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'receivables::Receivables', await customerList(ctx.request.qs()))
  }

  async show(ctx: HttpContext) {
    const id = recordId(ctx, 'The customer')
    return render(ctx, 'receivables::CustomerAccount', await accountProps(id, ctx.request.qs()))
  }

  /** The balance alone, for other pages of the customer. */
  async balance(ctx: HttpContext) {
    const { id } = await findContact(recordId(ctx, 'The customer'))
    return ctx.response.json(await customerBalance(id))
  }

  /** What the customer has of tenders that belong to customers, by their ids. */
  async funds(ctx: HttpContext) {
    return ctx.response.json(await tenderFunds(recordId(ctx, 'The customer')))
  }

  /** All that the payment panel needs to know of a document. */
  async payable(ctx: HttpContext) {
    const { type } = ctx.params as { type?: string }
    const payable = await payableOf(String(type))
    await authorize(payable.permission)
    const summary = await payable.load(recordId(ctx, 'The document'))
    return ctx.response.json({ payable: { type: payable.type, ...summary }, tenders: await tenderChoices(), credit: await creditOf(summary.contactId) })
  }
}
