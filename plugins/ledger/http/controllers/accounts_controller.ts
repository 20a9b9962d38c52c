import type { HttpContext } from '@adonisjs/core/http'
import { businessDateIn, findRecord, isBusinessDate, nowInstant, rangeOf, render, tenantState, useCase } from '@benchpin/kernel'
import { Account } from '../../models/account.ts'
import { accountActivity } from '../../services/account_activity.ts'
import { addAccount, changeAccount } from '../../services/change_chart.ts'
import { STATEMENT_GROUPS } from '../../services/statement_groups.ts'
import { accountsWithBalances } from '../../services/accounts_with_balances.ts'
import { idOf } from '../parameters.ts'
import { accountValidator, newAccountValidator } from '../validators.ts'

/** The chart of accounts. */
export default class AccountsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'ledger::Accounts', { accounts: await accountsWithBalances(), groups: STATEMENT_GROUPS })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'ledger::Account', { account: null, groups: STATEMENT_GROUPS })
  }

  async edit(ctx: HttpContext) {
    const { id, number, name, type, statementGroup, active, systemKey, version } = await findRecord(Account, idOf(ctx.params, 'The account'))
    return render(ctx, 'ledger::Account', { account: { id, number, name, type, group: statementGroup, active, system: systemKey !== null, version }, groups: STATEMENT_GROUPS })
  }

  /** The lines of an account; `date` is a range like `2026-01-01..2026-03-31`, the year so far where absent. */
  async activity(ctx: HttpContext) {
    const query = ctx.request.qs() as Record<string, unknown>
    const today = businessDateIn((await tenantState()).timeZone, nowInstant())
    const [from, to] = rangeOf(typeof query.date === 'string' ? query.date : '')
    const range = { from: isBusinessDate(from) ? from : from === null && to !== null ? '1900-01-01' : `${today.slice(0, 4)}-01-01`, to: isBusinessDate(to) ? to : today }
    const page = Math.trunc(Number(query.page)) || 1
    return render(ctx, 'ledger::AccountActivity', { activity: await accountActivity(idOf(ctx.params, 'The account'), { ...range, page }) })
  }

  async store({ request, response, session }: HttpContext) {
    const input = await request.validateUsing(newAccountValidator)
    await useCase('ledger.add_account', async () => ({ id: (await addAccount(input)).id }))
    session.flash('notice', { tone: 'success', message: `Account ${input.number} is in the chart.` })
    return response.redirect().status(303).toPath('/ledger/accounts')
  }

  async update({ params, request, response, session }: HttpContext) {
    const id = idOf(params, 'The account')
    const { version, ...changes } = await request.validateUsing(accountValidator)
    await useCase('ledger.change_account', async () => ({ id: (await changeAccount(id, version, changes)).id }))
    session.flash('notice', { tone: 'success', message: `Account ${changes.number} is saved.` })
    return response.redirect().status(303).toPath('/ledger/accounts')
  }
}
