import { announce, defineTopic } from '@benchpin/kernel'

/** Something was raised: each screen then asks for what its user may see. */
export const alertTopic = defineTopic({ id: 'workspace.alerts', anyMember: true })

/** Tells the bells to look, once the transaction has committed. */
export const announceAlerts = (): Promise<void> => announce(alertTopic.id)
