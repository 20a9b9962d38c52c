import type { HttpContext } from '@adonisjs/core/http'
import { findRecord, render, useCase } from '@benchpin/kernel'
import { Account } from '../../models/account.ts'
import { addAccount, changeAccount } from '../../services/change_chart.ts'
import { accountsWithBalances } from '../../services/trial_balance.ts'
import { idOf } from '../parameters.ts'
import { accountValidator, newAccountValidator } from '../validators.ts'

/** The chart of accounts. */
export default class AccountsController {
  async index(ctx: HttpContext) {
    return render(ctx, 'ledger::Accounts', { accounts: await accountsWithBalances() })
  }

  async create(ctx: HttpContext) {
    return render(ctx, 'ledger::Account', { account: null })
  }

  async edit(ctx: HttpContext) {
    const { id, number, name, type, active, systemKey, version } = await findRecord(Account, idOf(ctx.params, 'The account'))
    return render(ctx, 'ledger::Account', { account: { id, number, name, type, active, system: systemKey !== null, version } })
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
