### Invitations: the link that is passed on, and what is still open

link-message =
    Invitation: <b>{ $role }</b> · { $area }

    { $link }

    The link works once, until { $until }. Send it only to the person you mean.
link-words = Invitation to Fieldbook: { $role } · { $area }. The link works once, until { $until }.
link-share = Send the link

links-head = { $total ->
    [one] <b>One open invitation</b>
   *[other] <b>{ $total } open invitations</b> · page { $page } of { $pages }
 }
links-none = There are no open invitations.
links-back = ‹ Open invitations
link-card =
    <b>Invitation</b>: { $role } · { $area }
    Number: { $phone }
    Made by: { $by }
    Works until: { $until }
    { $state }
link-any-number = any
link-withdraw = Withdraw
state-open = <b>Open.</b> The link was shown once and is kept nowhere; if it is lost, withdraw this and invite again.
state-link_used = <b>Used.</b>
state-link_expired = <b>Expired</b>, and not used.
state-link_withdrawn = <b>Withdrawn.</b> The link does not work any more.
